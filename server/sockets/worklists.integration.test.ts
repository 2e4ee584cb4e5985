import { expect, test } from "vitest";
import { protocolVersion } from "../../shared/protocol/version.ts";
import { noAnswers } from "../../shared/domain/cases/cluster.ts";
import { listenSockets } from "../testing/listen-sockets.ts";
import { caseFile, counter, worklist } from "../testing/wire-client.ts";
import { makeLink, open } from "../testing/wire-link.ts";

const team = "work";
const monday = "2026-11-23";

/** Two people of the team at two desks, each with the list beside the desk, and some cases from letters. */
async function twoDesks(url: string, cases: number) {
  const desks = await Promise.all(["c1", "c3"].map((key) => counter(url, key)));
  const [first, second] = desks;
  if (first === undefined || second === undefined) throw new Error("two desks are two");
  const duty = { kind: "back", team } as const;
  await first.ask({ type: "TakeDuty", staff: "s01", duty });
  await second.ask({ type: "TakeDuty", staff: "s03", duty });
  for (let intake = 1; intake <= cases; intake += 1) {
    const reference = `sticker-${intake}`;
    const staff = "s01";
    await first.ask({ type: "RegisterLetter", staff, reference, arrived: monday, text: null });
    await first.ask({
      type: "OpenCase",
      staff,
      from: { kind: "intake", intake },
      service: "study",
      answers: noAnswers,
      language: "de",
      person: null,
    });
  }
  const lists = await Promise.all(
    ["c1", "c3"].map((key) => worklist(url, { counter: key, team, from: 0 })),
  );
  const [list, other] = lists;
  if (list === undefined || other === undefined) throw new Error("two lists are two");
  const close = () => [...desks, ...lists].forEach((client) => client.close());
  return { first, second, list, other, close };
}

test("[W2] two desks see the same list, and what one takes the other sees at once", async () => {
  await using server = await listenSockets();
  server.open();
  const { first, second, list, other, close } = await twoDesks(server.url, 3);
  expect(list.views.view.order).toHaveLength(3);
  expect(other.views.view).toEqual(list.views.view);

  const taken = await first.ask({ type: "TakeNextCase", staff: "s01" });
  const number = taken.kind === "case-changed" ? taken.case : "";
  const seen = await other.views.where("an assignee", ({ rows }) => {
    return rows[number]?.assignee === "s01";
  });
  expect(number).toBe(seen.order[0]);
  expect(seen.counts.assignees).toEqual({ s01: 1 });
  expect(other.views.resyncs).toBe(0);

  expect(await second.ask({ type: "TakeNextCase", staff: "s03" })).toMatchObject({
    kind: "case-changed",
    case: seen.order[1],
  });
  close();
});

test("[K2] who works from an old sight of a case is told that it changed, and nothing happens", async () => {
  await using server = await listenSockets();
  server.open();
  const { url } = server;
  const { first, second, list, close } = await twoDesks(url, 1);
  const number = list.views.view.order[0] ?? "";
  const mine = await caseFile(url, { counter: "c1", case: number });
  const theirs = await caseFile(url, { counter: "c3", case: number });
  const { revision } = theirs.views.view;
  const asks = { case: number, revision };
  await first.ask({ type: "NoteCase", staff: "s01", ...asks, text: "Note of a colleague" });
  const move = { type: "MoveCase", staff: "s03", to: "withdrawn", reason: "asked for" } as const;
  expect(await second.send({ ...move, ...asks })).toEqual({
    ok: false,
    error: { code: "case-changed", revision: revision + 1, changes: 1 },
  });
  for (const { views } of [mine, theirs]) {
    const seen = await views.where("the note", ({ history }) => history.length === 2);
    expect(seen).toMatchObject({ revision: revision + 1, status: "received" });
    expect(seen.history[1]?.note).toBe("Note of a colleague");
  }
  for (const client of [mine, theirs]) client.close();
  close();
});

test("[W2] a change of one case is sent as that line, not as the list", async () => {
  await using server = await listenSockets();
  server.open();
  const { first, close } = await twoDesks(server.url, 30);
  const wish = { counter: "c3", team, from: 0 } as const;
  const watcher = await worklist(server.url, wish, { record: true });
  const before = watcher.frames.length;
  const [number = ""] = watcher.views.view.order;
  const wait = { for: "authority", until: "2026-12-01" } as const;
  await first.ask({ type: "WaitForCase", staff: "s01", case: number, revision: 1, ...wait });
  await watcher.views.where("the wait", ({ rows }) => rows[number]?.waiting !== null);
  const frames = watcher.frames.slice(before).filter((frame) => frame.startsWith('2["view"'));
  expect(frames).toHaveLength(1);
  expect(frames[0]).toContain(number);
  expect(frames[0]).not.toContain(watcher.views.view.order[1]);
  expect(frames[0]?.length).toBeLessThan(700);
  watcher.close();
  close();
});

test("[W2] each filter and each page is a view of its own, and follows", async () => {
  await using server = await listenSockets();
  server.open();
  const { first, close } = await twoDesks(server.url, 3);
  const wish = { counter: "c3", team } as const;
  const mine = await worklist(server.url, { ...wish, from: 0, only: { assignee: "s01" } });
  const rest = await worklist(server.url, { ...wish, from: 1 });
  expect([mine.views.view.total, rest.views.view.order.length]).toEqual([0, 2]);
  await first.ask({ type: "TakeNextCase", staff: "s01" });
  const seen = await mine.views.where("one case", ({ total }) => total === 1);
  expect(seen.order).not.toEqual(rest.views.view.order);
  await rest.views.where("the count", ({ counts }) => counts.assignees["s01"] === 1);
  for (const client of [mine, rest]) client.close();
  close();
});

test("[W3] a worklist names a counter and a team that exist, a case one that does", async () => {
  await using server = await listenSockets();
  server.open();
  const refused = async (auth: Readonly<Record<string, unknown>>) => {
    const link = makeLink(server.url, { protocol: protocolVersion, counter: "c1", ...auth });
    return open(link).then(
      () => "let in",
      (error: Error) => error.message,
    );
  };
  const list = { audience: "worklist", team, from: 0 };
  expect(await refused({ ...list, counter: "nowhere" })).toBe("unknown-counter");
  expect(await refused({ ...list, team: "nowhere" })).toBe("unknown-team");
  expect(await refused({ ...list, from: -1 })).toBe("malformed-handshake");
  expect(await refused({ ...list, only: { status: "lost" } })).toBe("malformed-handshake");
  expect(await refused({ audience: "case", case: "2026-999999-0" })).toBe("unknown-case");
  expect(await refused({ audience: "case", case: "17" })).toBe("malformed-handshake");
});
