import { expect, onTestFinished, test } from "vitest";
import { questionAcknowledgement } from "../../shared/protocol/questions.ts";
import { monday } from "../../shared/testing/wall-time.ts";
import { listenEnrolled, type StaffedCounter } from "../testing/listen-enrolled.ts";
import { account, signIn } from "../testing/open-staff.ts";
import { makeTemporaryDirectory, removeDirectory } from "../testing/temporary-directory.ts";

const refused = (code: string) => ({ ok: false, error: { code } });

async function office() {
  const data = makeTemporaryDirectory();
  onTestFinished(() => removeDirectory(data));
  const server = await listenEnrolled(data);
  server.store.saveAccount(await account("s01", ["front-office"]));
  server.store.saveAccount(await account("s02", ["back-office"]));
  server.store.saveAccount(await account("s03", ["back-office"]));
  const clerk = await server.counter("c3");
  await clerk.access(signIn("s03"));
  await clerk.ask({ type: "TakeDuty", staff: "s03", duty: { kind: "back", team: "work" } });
  const letter = { reference: "sticker-17", arrived: monday, text: "Letter 17" };
  await clerk.ask({ type: "RegisterLetter", staff: "s03", ...letter });
  return { ...server, clerk };
}

const read = async (counter: StaffedCounter, staff: string) =>
  questionAcknowledgement.parse(await counter.raw("ask", { type: "ReadPost", staff, intake: 1 }));

test("[X4] the front office reads no letter, whoever's name it asks in", async () => {
  await using server = await office();
  const desk = await server.counter("c1");
  expect(await read(desk, "s03")).toEqual(refused("not-signed-in"));
  await desk.access(signIn("s01"));
  expect(await read(desk, "s03")).toEqual(refused("role-missing"));
  expect(await read(desk, "s01")).toEqual(refused("role-missing"));
});

test("[X4][U1] who is not on back duty does not borrow the name of who is", async () => {
  await using server = await office();
  const other = await server.counter("c2");
  await other.access(signIn("s02"));
  expect(await read(other, "s03")).toEqual(refused("not-allowed"));
  expect(await read(other, "s02")).toEqual({ ok: true, reply: { kind: "not-on-back-duty" } });
});

test("[X6] reading a letter is in the audit list", async () => {
  await using server = await office();
  expect(await read(server.clerk, "s03")).toMatchObject({ reply: { text: "Letter 17" } });
  expect(server.store.lastAudit()).toMatchObject({
    staff: "s03",
    device: server.clerk.device,
    what: "post-viewed",
    about: "intake:1",
  });
});
