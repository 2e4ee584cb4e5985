import { expect, test } from "vitest";
import { EmailReader } from "./email-reader.ts";

const key = Buffer.alloc(32, 7);

function raw(text: string, type = "text/plain") {
  const head = `From: visitor17@example.org\r\nMessage-ID: <17@example.org>\r\nContent-Type: ${type}`;
  const source = Buffer.from(`${head}\r\n\r\n${text}`);
  return { source, partial: false, arrived: 17, attachments: [] };
}

test("[K8] an e-mail made to keep the server busy does not: it is given up, taken in, and the next one is read", async () => {
  const reader = new EmailReader(key, 4_000);
  let beats = 0;
  const heart = setInterval(() => (beats += 1), 20);
  const hostile = await reader.read(raw("<a href=".repeat(30_000), "text/html"));
  clearInterval(heart);
  expect(hostile).toMatchObject({
    arrived: 17,
    from: "",
    text: expect.stringContaining("Postfach"),
  });
  expect(hostile.reference).toMatch(/^[0-9a-f]{32}$/u);
  // The office went on meanwhile.
  expect(beats).toBeGreaterThan(20);
  expect(await reader.read(raw("Guten Tag"))).toMatchObject({ text: "Guten Tag" });
  await reader.close();
});

test("[K8] an e-mail that nobody can read is taken in, and sends staff to the mailbox", async () => {
  const reader = new EmailReader(key);
  const nested = Array.from({ length: 60 }, (_, n) => {
    return `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`;
  });
  const read = await reader.read(raw(`--x\r\n${nested.join("")}`, "multipart/mixed; boundary=x"));
  expect(read).toMatchObject({ subject: "", text: expect.stringContaining("Postfach") });
  await reader.close();
});
