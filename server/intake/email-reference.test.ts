import { expect, test } from "vitest";
import { emailReference } from "./email-reference.ts";
import { parseEmail } from "./parse-email.ts";

const key = Buffer.alloc(32, 7);

async function referenceOf(lines: readonly string[], by = key): Promise<string> {
  const source = Buffer.from(lines.join("\r\n"));
  const parsed = await parseEmail({ source, partial: false, attachments: [] });
  return emailReference(parsed, source, by);
}

const head = ["From: visitor17@example.org", "Message-ID: <17@example.org>"];

test("[K8] the reference is the same for the same e-mail, another for any other, and tells nothing without the key", async () => {
  const once = await referenceOf([...head, "", "Guten Tag"]);
  expect(once).toMatch(/^[0-9a-f]{32}$/u);
  // By another way, as when it was sent to two addresses of the office.
  expect(await referenceOf(["Received: by b", ...head, "", "Guten Tag"])).toBe(once);
  // From a sender who has but one Message-ID.
  expect(await referenceOf([...head, "", "Guten Abend"])).not.toBe(once);
  expect(await referenceOf([...head, "", "Guten Tag"], Buffer.alloc(32, 8))).not.toBe(once);
});

test("[K8] without a Message-ID the message itself is what it is known by", async () => {
  const lines = ["From: visitor17@example.org", "", "Guten Tag"];
  expect(await referenceOf(lines)).toBe(await referenceOf(lines));
  expect(await referenceOf([...lines, "!"])).not.toBe(await referenceOf(lines));
});
