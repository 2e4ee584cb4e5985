import { expect, test } from "vitest";
import { startProcess } from "../testing/server-process.ts";
import { counter, display, kiosk } from "../testing/wire-client.ts";

test("[C6] two counters that press next at the same instant get two different visits", async () => {
  await using server = await startProcess();
  const hall = await kiosk(server.url);
  const desks = await Promise.all([counter(server.url, "c1"), counter(server.url, "c2")]);
  const [first, second] = desks;
  for (const [place, desk] of desks.entries()) {
    await desk.ask({ type: "TakeDuty", staff: `s0${place + 1}`, duty: { kind: "front" } });
  }
  for (let round = 0; round < 20; round += 1) {
    for (const language of ["de", "en"]) {
      await hall.ask({ type: "TakeTicket", queue: "clearing", language });
    }
    const called = await Promise.all(desks.map((desk) => desk.ask({ type: "CallNext" })));
    const numbers = called.map((answer) => (answer.kind === "visit" ? answer.number : null));
    expect(new Set(numbers).size).toBe(2);
    expect(numbers).not.toContain(null);
    expect(await first?.send({ type: "CallNext" })).toMatchObject({
      error: { code: "counter-occupied" },
    });
    for (const desk of desks) await desk.ask({ type: "Finish", outcome: "left" });
  }
  expect(await second?.send({ type: "CallNext" })).toMatchObject({
    error: { code: "nobody-waiting" },
  });
  for (const client of [hall, ...desks]) client.close();
});

test("[C9] a call that is undone leaves the display and comes back to the front of its line", async () => {
  await using server = await startProcess();
  const hall = await kiosk(server.url);
  const desk = await counter(server.url, "c1");
  const screen = await display(server.url, "eg");
  await desk.ask({ type: "TakeDuty", staff: "s01", duty: { kind: "front" } });
  await hall.ask({ type: "TakeTicket", queue: "clearing", language: "de" });
  await hall.ask({ type: "TakeTicket", queue: "clearing", language: "de" });

  await desk.ask({ type: "CallNext" });
  await screen.views.where("K001 called", ({ calls }) => calls["K001"]?.current === true);
  await desk.views.where("an undo", ({ undo }) => undo?.number === "K001");
  await desk.ask({ type: "Undo" });

  await screen.views.where("no call", ({ calls }) => calls["K001"] === undefined);
  const view = await desk.views.where("two waiting", ({ waiting }) => {
    return Object.keys(waiting).length === 2;
  });
  expect(view.current).toBeNull();
  expect(await desk.send({ type: "Undo" })).toMatchObject({ error: { code: "nothing-to-undo" } });
  expect(await desk.ask({ type: "CallNext" })).toMatchObject({ number: "K001" });
  for (const client of [hall, desk, screen]) client.close();
});
