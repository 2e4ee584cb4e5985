import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startCuttingProxy } from "./testing/cutting-proxy.ts";
import { dovecotIsThere, startDovecot, type Dovecot } from "./testing/dovecot.ts";
import { hasty, openIntakeOffice, openMailProgram, plainEmail } from "./testing/intake-office.ts";
import { startProcess } from "./testing/server-process.ts";
import { waitUntil } from "./testing/wait-until.ts";

type Opened = Awaited<ReturnType<typeof openIntakeOffice>>;
const subjects = (office: Opened) => office.taken().map(({ subject }) => subject);

describe.skipIf(!(await dovecotIsThere()))("e-mails are taken in from a real mailbox", () => {
  let dovecot: Dovecot;
  let port: number;
  let user: string;
  beforeAll(async () => {
    dovecot = await startDovecot();
    ({ port } = dovecot);
  });
  afterAll(() => dovecot[Symbol.asyncDispose]());
  beforeEach(() => {
    user = `amt${randomBytes(4).toString("hex")}`;
  });

  test("[K8] what waits and what comes later is taken in once, and marked as read", async () => {
    await using program = await openMailProgram(port, user);
    await program.receive(plainEmail(1));
    await using office = await openIntakeOffice({ port, user });
    await waitUntil("the first", () => office.intake.health().lastSuccess !== null);
    // The server tells of it; the next look by the clock would be long after.
    await program.receive(plainEmail(2));
    await waitUntil("the second", async () => (await program.counts())?.unseen === 0);
    await waitUntil("rest", () => office.intake.health().waiting === 0);
    expect(office.taken()).toEqual([
      {
        arrived: Date.parse("2026-11-20T08:15:00Z"),
        from: "Visitor 1 <visitor1@example.org>",
        subject: "Question 1",
        text: "Text 1",
      },
      expect.objectContaining({ subject: "Question 2" }),
    ]);
    expect(await program.counts()).toEqual({ messages: 2, unseen: 0 });
    expect(office.intake.health()).toMatchObject({ server: "ready", trouble: null, waiting: 0 });
    expect(office.logged).toEqual([]);
  });

  test("[K8] with a folder for them they are moved there, also those that somebody has read", async () => {
    await using program = await openMailProgram(port, user);
    await program.receive(plainEmail(1));
    await program.receive(plainEmail(2));
    await program.client.mailboxOpen("INBOX");
    await program.client.messageFlagsAdd("1", [String.raw`\Seen`]);
    await program.client.mailboxClose();
    await using office = await openIntakeOffice({ port, user, moveTo: "Aufgenommen" });
    await waitUntil("all", () => office.intake.health().lastSuccess !== null);
    expect(subjects(office)).toEqual(["Question 1", "Question 2"]);
    expect(await program.counts("INBOX")).toMatchObject({ messages: 0 });
    expect(await program.counts("Aufgenommen")).toMatchObject({ messages: 2 });
  });

  test("[K8] a server that ends between its durable answer and the mark takes nothing in twice", async () => {
    await using proxy = await startCuttingProxy(port);
    await using program = await openMailProgram(port, user);
    await program.receive(plainEmail(1));
    let answers = 0;
    const first = await openIntakeOffice({
      port: proxy.port,
      user,
      answered(answer) {
        answers += 1;
        proxy.cutAfter(0);
        proxy.cut();
        return answer;
      },
    });
    await waitUntil("it is taken in", () => first.intake.health().server === "unusable");
    await first[Symbol.asyncDispose]();
    expect(answers).toBe(1);
    expect(first.taken()).toHaveLength(1);
    expect(await program.counts()).toEqual({ messages: 1, unseen: 1 });

    await using again = await openIntakeOffice({ port, user, kept: first.kept });
    await waitUntil("its mark", async () => (await program.counts())?.unseen === 0);
    expect(again.taken()).toHaveLength(1);
  });

  test("[K8] while it cannot be marked it is not read again and again, nor taken in twice", async () => {
    await using proxy = await startCuttingProxy(port);
    await using program = await openMailProgram(port, user);
    await program.receive(plainEmail(1));
    let answers = 0;
    await using office = await openIntakeOffice({
      port: proxy.port,
      user,
      answered(answer) {
        answers += 1;
        proxy.cut();
        return answer;
      },
    });
    await waitUntil("its mark", async () => (await program.counts())?.unseen === 0);
    await waitUntil("rest", () => office.intake.health().server === "ready");
    expect(answers).toBe(1);
    expect(office.taken()).toHaveLength(1);
  });

  test("[K8] a connection cut in the middle of an e-mail loses nothing", async () => {
    await using proxy = await startCuttingProxy(port);
    await using program = await openMailProgram(port, user);
    await program.receive(plainEmail(1, [`X-Padding: ${"x".repeat(900)}\r\n `.repeat(100)]));
    // Login and search take some hundreds of bytes, the e-mail some 90,000.
    proxy.cutAfter(20_000);
    await using office = await openIntakeOffice({ port: proxy.port, user });
    await waitUntil("the cut", () => office.intake.health().server === "unusable");
    expect(office.intake.health().waiting).toBe(1);
    expect(office.taken()).toEqual([]);
    expect(await program.counts()).toEqual({ messages: 1, unseen: 1 });
    proxy.cutAfter(Infinity);
    await waitUntil("it is taken in", async () => (await program.counts())?.unseen === 0);
    await waitUntil("rest", () => office.intake.health().server === "ready");
    expect(subjects(office)).toEqual(["Question 1"]);
    expect(office.logged.filter((line) => line.includes("cannot be taken in"))).toHaveLength(1);
  });

  test("[K8] an office that cannot write leaves them in the mailbox, unread", async () => {
    await using program = await openMailProgram(port, user);
    await program.receive(plainEmail(1));
    let full = true;
    await using office = await openIntakeOffice({
      port,
      user,
      answered: (answer) => (full ? { ok: false, error: { code: "storage-full" } } : answer),
    });
    await waitUntil("trouble", () => office.intake.health().trouble === "storage-full");
    expect(await program.counts()).toEqual({ messages: 1, unseen: 1 });
    full = false;
    await waitUntil("its mark", async () => (await program.counts())?.unseen === 0);
    expect(office.taken()).toHaveLength(1);
  });

  test("a wrong password is told, without itself, and tried again with pauses", async () => {
    await using proxy = await startCuttingProxy(port);
    const patience = { ...hasty, loginPauses: { first: 1_500, longest: 1_500 } };
    await using office = await openIntakeOffice({
      port: proxy.port,
      user,
      password: "misremembered",
      patience,
    });
    await waitUntil("trouble", () => office.intake.health().trouble === "login-refused");
    const begun = performance.now();
    await waitUntil("two more tries", () => proxy.connections >= 3);
    expect(performance.now() - begun).toBeGreaterThan(2_800);
    expect(office.intake.health()).toMatchObject({ server: "unusable", lastSuccess: null });
    expect(office.logged).toEqual(["warn: e-mails cannot be taken in; they wait in the mailbox"]);
    dovecot.setPassword(user, "misremembered");
    await waitUntil("it works", () => office.intake.health().server === "ready");
  });

  test("[K8] malformed, huge, without a Message-ID, in HTML: all are taken in", async () => {
    await using program = await openMailProgram(port, user);
    const anonymous = "From: visitor3@example.org\r\nSubject: Question 3\r\n\r\nText 3\r\n";
    const part = "\r\n--x\r\nContent-Type: application/pdf\r\n";
    const file = `${"QUJD".repeat(19)}\r\n`.repeat(10_000_000 / 78);
    const huge = plainEmail(2, ["Content-Type: multipart/mixed; boundary=x"]).replace(
      /Text 2\r\n$/u,
      "--x\r\nContent-Type: text/plain\r\n\r\nAnbei." +
        `${part}Content-Disposition: attachment; filename*=utf-8''P%C3%A4sse.pdf\r\n` +
        `Content-Transfer-Encoding: base64\r\n\r\n${file}` +
        `${part}Content-Disposition: attachment; filename=Miete.pdf\r\n\r\nx\r\n--x--\r\n`,
    );
    for (const message of [
      "Guten Tag\r\n",
      huge,
      anonymous,
      anonymous,
      plainEmail(4, ["Content-Type: text/html"]).replace("Text 4", "<p>Text <b>4</b></p>"),
      plainEmail(5, ["Content-Type: multipart/mixed; boundary=never"]),
    ]) {
      await program.receive(message);
    }
    await using office = await openIntakeOffice({ port, user });
    await waitUntil("all", () => office.intake.health().lastSuccess !== null);
    expect(await program.counts()).toEqual({ messages: 6, unseen: 0 });
    expect(subjects(office)).toEqual(["", "Question 2", "Question 3", "Question 4", "Question 5"]);
    const texts = office.taken().map(({ text }) => text);
    expect(texts[1]).toBe(
      "Anbei.\n\n[Gekürzt; vollständig im Postfach.]\n\n[Anhänge, nur im Postfach: Pässe.pdf, Miete.pdf]",
    );
    expect(texts[3]).toBe("Text 4");
  });

  test("[K8] a mailbox with 500 e-mails is emptied in order, each once", async () => {
    await using program = await openMailProgram(port, user);
    const numbers = Array.from({ length: 500 }, (_, n) => n + 1);
    for (const number of numbers) await program.receive(plainEmail(number));
    await using office = await openIntakeOffice({ port, user });
    await waitUntil("all", () => office.intake.health().lastSuccess !== null);
    expect(subjects(office)).toEqual(numbers.map((number) => `Question ${number}`));
    expect(await program.counts()).toEqual({ messages: 500, unseen: 0 });
  });

  test("[P1] the server takes them in by --imap or the environment, and logs nothing of them", async () => {
    await using program = await openMailProgram(port, user);
    await program.receive(plainEmail(17));
    const imap = `imap://${user}:secret@127.0.0.1:${port}/INBOX`;
    await using server = await startProcess({ env: { WARTEMARKE_IMAP: imap } });
    const intake = async () => (await server.health()).intake;
    await waitUntil("it is taken in", async () => (await intake()).lastSuccess !== null);
    expect(await program.counts()).toEqual({ messages: 1, unseen: 0 });
    await program.receive("From: visitor18@example.org\r\n\r\nText 18\r\n");
    await waitUntil("the other", async () => (await program.counts())?.unseen === 0);
    expect((await server.kill("SIGTERM")).code).toBe(0);
    expect(server.output()).not.toMatch(/visitor1|Visitor|Question|Text|secret/u);
  });
});

test("an address that is none is told at once, without the password in it", async () => {
  await expect(startProcess({ args: ["--imap", "imap://amt:geheim@/"] })).rejects.toThrow(
    expect.objectContaining({ message: expect.not.stringContaining("geheim") }),
  );
});
