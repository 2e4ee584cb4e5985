import { afterEach, beforeEach, expect, test } from "vitest";
import { askThroughProxy, bookingVisitor, person } from "./testing/booking-visitor.ts";
import { TestMailServer } from "./testing/mail-server.ts";
import { launchProcess, startProcess, type ServerProcess } from "./testing/server-process.ts";
import { makeTemporaryDirectory, removeDirectory } from "./testing/temporary-directory.ts";
import { waitUntil, within } from "./testing/wait-until.ts";

let mails: TestMailServer;
let smtp: string;
let data: string;
beforeEach(async () => {
  mails = new TestMailServer();
  smtp = `smtp://127.0.0.1:${await mails.listen()}`;
  data = makeTemporaryDirectory();
});
afterEach(async () => {
  await mails[Symbol.asyncDispose]();
  removeDirectory(data);
});

/** Somebody chooses a slot and gives an address: the office writes a mail to confirm it. */
async function book({ url }: ServerProcess, number: number): Promise<string> {
  const visitor = bookingVisitor(askThroughProxy(url, `203.0.113.${number}`));
  const [due] = await visitor.free("permit-extension");
  if (due === undefined) throw new Error("nothing is free");
  const { secret } = await visitor.get("hold", {
    type: "HoldSlot",
    service: "permit-extension",
    people: 1,
    due,
  });
  const who = person(number, { email: `visitor${number}@example.org` });
  const answer = await visitor.send({ type: "GiveDetails", secret, language: "en", ...who });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.answer.kind;
}

const receivers = () => mails.taken.map(({ to }) => to?.[0]?.address);

test("[M2] after kill -9 in the middle of a mail nobody gets it twice, and what waited is sent", async () => {
  mails.manners = { silent: "mail" };
  await using first = await startProcess({ data, args: ["--smtp", smtp] });
  const arrived = mails.arrival();
  expect(await book(first, 1)).toBe("mail-sent");
  await within("the mail", arrived);
  // The office goes on while its mail server says nothing (rule M3).
  expect(await book(first, 2)).toBe("mail-sent");
  expect((await first.health()).mail).toMatchObject({ waiting: 2, uncertain: 0 });
  await first.kill("SIGKILL");

  mails.manners = {};
  await using again = await startProcess({ data, args: ["--smtp", smtp] });
  await waitUntil("the other mail", () => mails.taken.length === 2);
  await waitUntil("its end", async () => (await again.health()).mail.waiting === 0);
  expect((await again.health()).mail).toMatchObject({ uncertain: 1, failed: 0 });
  expect(receivers()).toEqual(["visitor1@example.org", "visitor2@example.org"]);
});

test("[M1] without a mail server mails wait, the health page says so, and they go when there is one", async () => {
  await using without = await startProcess({ data });
  expect(without.output()).toContain("no mail server is set");
  expect(await book(without, 1)).toBe("mail-sent");
  const { mail, problems } = await without.health();
  expect(mail).toMatchObject({ server: "none", waiting: 1 });
  expect(problems.join()).toContain("--smtp");
  await without.kill("SIGTERM");

  // By the environment, where a password is not seen in the list of processes.
  await using again = await startProcess({ data, env: { WARTEMARKE_SMTP: smtp } });
  await waitUntil("the mail", () => receivers().includes("visitor1@example.org"));
  await waitUntil("its end", async () => (await again.health()).mail.waiting === 0);
});

test("the example's mails are shown under /mail instead of being sent", async () => {
  await using server = await startProcess({ args: ["--mail-capture"] });
  await book(server, 1);
  const shown = async () => (await fetch(`${server.url}/mail`)).text();
  await waitUntil("the mail", async () => (await shown()).includes("visitor1@example.org"));
});

test.each([
  [["--smtp", "smtp://amt:geheim@mail.example.org/path"], "an address like smtp://"],
  [["--smtp", "smtp://127.0.0.1", "--mail-capture"], "choose one"],
])("a mail server that cannot be meant is refused without repeating it", async (args, words) => {
  await using server = await launchProcess({ args });
  expect((await server.exited).code).toBe(1);
  expect(server.output()).toContain(words);
  expect(server.output()).not.toContain("geheim");
});
