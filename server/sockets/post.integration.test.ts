import { expect, test } from "vitest";
import { questionAcknowledgement } from "../../shared/protocol/questions.ts";
import { monday } from "../../shared/testing/wall-time.ts";
import { listenSockets } from "../testing/listen-sockets.ts";
import { counter, display, kiosk, planner, worklist } from "../testing/wire-client.ts";

const ending = "the last words of letter 17";
const text = `Letter 17 ${"word ".repeat(40)}${ending}`;
const record = { record: true };

test("[W4] the whole text of a letter reaches who works in the back office and asks, and nobody else", async () => {
  await using server = await listenSockets();
  server.open();
  const { url } = server;
  const desk = await counter(url, "c3", record);
  const list = await worklist(url, { counter: "c3", team: "work", from: 0 }, record);
  const others = [
    list,
    await counter(url, "c1", record),
    await kiosk(url, "hall", record),
    await display(url, "eg", record),
    await planner(url, { counter: "c3", queue: "appointments", from: monday, days: 1 }, record),
  ];
  await desk.ask({ type: "TakeDuty", staff: "s03", duty: { kind: "back", team: "work" } });
  const sticker = { reference: "sticker-17", arrived: monday, text };
  await desk.ask({ type: "RegisterLetter", staff: "s03", ...sticker });
  const { intake } = await list.views.where("the letter", ({ intake }) => "1" in intake);
  expect(intake["1"]?.excerpt).toMatch(/^Letter 17 word/);

  const question = { type: "ReadPost", staff: "s03", intake: 1 };
  const asked = async (client: Pick<typeof desk, "raw">, staff = "s03") =>
    questionAcknowledgement.parse(await client.raw("ask", { ...question, staff }));
  expect(await asked(desk)).toEqual({ ok: true, reply: { kind: "post", text } });
  expect(await asked(desk, "s01")).toEqual({ ok: true, reply: { kind: "not-on-back-duty" } });
  for (const client of others) {
    if (client.views.view.audience !== "counter") {
      expect(await asked(client)).toMatchObject({ ok: false, error: { code: "not-allowed" } });
    }
    expect(client.frames.join("\n")).not.toContain(ending);
  }
  for (const client of [desk, ...others]) client.close();
});
