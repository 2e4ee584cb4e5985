import { fastify, type FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readQr } from "../../../shared/testing/printer-simulator/read-qr.ts";
import { contents, openMailOffice } from "../../testing/mail-office.ts";
import { CapturedMails } from "./captured-mails.ts";
import { mailPages } from "./mail-pages.ts";

let app: FastifyInstance;
const kept = 3;

let captured: CapturedMails;
let office: ReturnType<typeof openMailOffice>;
beforeEach(async () => {
  captured = new CapturedMails(kept);
  office = openMailOffice({ port: await captured.listen() });
  app = fastify();
  await app.register(mailPages, { captured });
});
afterEach(async () => {
  await office[Symbol.asyncDispose]();
  await app.close();
  await captured.close();
});

async function capture(mails: number): Promise<void> {
  for (let n = 1; n <= mails; n += 1) {
    office.order(`booked:${n}`, contents.booked, { email: `visitor${n}@example.org` });
  }
  await office.reached("sent", mails);
}

test("the list shows what was sent, newest first", async () => {
  expect((await app.inject("/mail")).body).toContain("No mail yet");
  await capture(2);
  const list = (await app.inject("/mail")).body;
  expect(list.indexOf("visitor2@")).toBeGreaterThan(0);
  expect(list.indexOf("visitor2@")).toBeLessThan(list.indexOf("visitor1@"));
});

test("a mail's page shows its head and text, and its HTML in a frame that runs nothing", async () => {
  await capture(1);
  const page = (await app.inject("/mail/1")).body;
  expect(page).toContain("Ihr Termin am Dienstag, 1. Dezember 2026, 09:30 Uhr");
  expect(page).toContain("1234 5678 9015");
  expect(page).toMatch(
    /<iframe src="\/mail\/1\/html"[^>]* sandbox="(?!.*allow-(scripts|same-origin))/u,
  );
  const frame = await app.inject("/mail/1/html");
  const policy = String(frame.headers["content-security-policy"]);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/sandbox(?!.*allow-scripts)/u);
  expect(frame.body).toContain('src="data:image/png;base64,');
  expect(frame.body).not.toContain("cid:");
});

test("[A1] the code is read off the picture that is attached", async () => {
  await capture(1);
  const page = (await app.inject("/mail/1")).body;
  const path = /href="([^"]*)"><bdi>code\.png/u.exec(page)?.[1] ?? "";
  const picture = await app.inject(path);
  expect(picture.headers["content-type"]).toBe("image/png");
  expect(await readQr(picture.rawPayload)).toBe("123456789015");
});

test("older mails make room for newer ones", async () => {
  await capture(kept + 1);
  expect(captured.mails).toHaveLength(kept);
  expect((await app.inject("/mail/1")).statusCode).toBe(404);
  expect((await app.inject(`/mail/${kept + 1}`)).statusCode).toBe(200);
});

test.each(["/mail/1", "/mail/x", "/mail/1/html", "/mail/1/source", "/mail/1/attachments/0"])(
  "%s is not found when there is no such mail",
  async (path) => {
    expect((await app.inject(path)).statusCode).toBe(404);
  },
);
