import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dovecotIsThere, startDovecot, type Dovecot } from "./testing/dovecot.ts";
import { openIntakeOffice, openMailProgram, plainEmail } from "./testing/intake-office.ts";
import { waitUntil } from "./testing/wait-until.ts";

const part = "--x\r\nContent-Type: application/pdf; name=";

/** An e-mail with a text and this after it. */
function withParts(number: number, parts: string): string {
  const text = `--x\r\nContent-Type: text/plain\r\n\r\nText ${number}\r\n${parts}--x--\r\n`;
  return plainEmail(number, ["Content-Type: multipart/mixed; boundary=x"]).replace(
    /Text \d+\r\n$/u,
    text,
  );
}

const attached = (count: number, name = (n: number) => `file-${n}.pdf`) =>
  Array.from({ length: count }, (_, n) => `${part}"${name(n)}"\r\n\r\nx\r\n`).join("");

const nested = (depth: number) =>
  Array.from({ length: depth }, (_, n) => {
    return `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`;
  }).join("");

/** What somebody could send to stop the office from taking in whatever comes after. */
const hostile: readonly (readonly [what: string, message: string])[] = [
  ["500 attachments", withParts(1, attached(500))],
  ["5,000 attachments", withParts(2, attached(5_000))],
  ["25 MB", withParts(3, `${part}"big.pdf"\r\n\r\n${`${"QUJD".repeat(19)}\r\n`.repeat(335_000)}`)],
  ["a part within a part, 400 times", nested(400)],
  [
    "a name of 200,000 characters",
    withParts(
      5,
      attached(1, () => "n".repeat(200_000)),
    ),
  ],
  [
    "names of braces and quotes",
    withParts(
      6,
      attached(20, (n) => `{${n}0000000}\\"){9}`),
    ),
  ],
  ["a subject of a megabyte", plainEmail(7, [`Subject: ${"s".repeat(1_000_000)}`])],
  [
    "40,000 lines of header",
    plainEmail(
      8,
      Array.from({ length: 40_000 }, (_, n) => `X-${n}: y`),
    ),
  ],
  ["40,000 addresses", plainEmail(9, [`Cc: ${"visitor17@example.org, ".repeat(40_000)}`])],
  ["one line of two megabytes", plainEmail(10, ["", "x".repeat(2_000_000)])],
  [
    "a false character set",
    plainEmail(11, [
      "Content-Type: text/plain; charset=utf-16",
      "Content-Transfer-Encoding: base64",
    ]),
  ],
  [
    "no bytes that are text",
    Buffer.from(Array.from({ length: 9_000 }, (_, n) => (n * 7) % 256)).toString("latin1"),
  ],
  [
    "a message within a message, 100 times",
    Array.from({ length: 100 }, () => "Content-Type: message/rfc822\r\n\r\n").join(""),
  ],
];

describe.skipIf(!(await dovecotIsThere()))("a mailbox that somebody wants to stop up", () => {
  let dovecot: Dovecot;
  beforeAll(async () => {
    dovecot = await startDovecot();
  });
  afterAll(() => dovecot[Symbol.asyncDispose]());

  test.each(hostile)(
    "[K8] %s: it is taken in once, and so is what comes after",
    async (what, message) => {
      const { port } = dovecot;
      const user = `amt-${hostile.findIndex(([name]) => name === what)}`;
      await using program = await openMailProgram(port, user);
      await program.receive(message);
      await program.receive(plainEmail(99));
      await using office = await openIntakeOffice({ port, user });
      await waitUntil("both", () => office.intake.health().lastSuccess !== null);
      const taken = office.taken();
      expect(taken).toHaveLength(2);
      expect(taken[1]?.subject).toBe("Question 99");
      for (const { from, subject, text } of taken) {
        expect(`${from}${subject}`.length).toBeLessThanOrEqual(400);
        expect(text?.length).toBeLessThanOrEqual(6_000);
      }
      expect(await program.counts()).toEqual({ messages: 2, unseen: 0 });
    },
    60_000,
  );
});
