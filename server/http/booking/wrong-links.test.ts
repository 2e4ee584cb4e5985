import { expect } from "vitest";
import { minute } from "../../../shared/domain/instant.ts";
import { bookingPaths } from "../../../shared/protocol/booking-pages.ts";
import { test } from "../../testing/booking-test.ts";
import { book, detailsWish, holdWish, type OpenedBooking } from "../../testing/open-booking.ts";
import { bookingLimits } from "./limits.ts";
import { originOf } from "./origin.ts";
import { WrongLinks } from "./wrong-links.ts";

const pathsOf = (secret: string) =>
  [bookingPaths.link, bookingPaths.calendar, bookingPaths.document].map((path) => path(secret));
const never = "9".repeat(39);

/** Secrets that open nothing, each in another way. */
async function wrongSecrets({
  visitor,
  mailedSecret,
  clock,
}: OpenedBooking): Promise<readonly string[]> {
  const held = await visitor.get("hold", holdWish());
  const given = await visitor.get("hold", holdWish());
  await visitor.get("done", { type: "ReleaseHold", secret: given.secret });
  const { secret } = await visitor.get("hold", holdWish());
  await visitor.get("mail-sent", detailsWish(secret, 1, "visitor1@example.org"));
  const expired = mailedSecret("confirm");
  clock.pass(30 * minute);
  return [never, "12", "constructor", held.secret, given.secret, expired];
}

test("[B9] malformed, never given, ended: the same answer to the byte, after the same time", async ({
  opened,
  visitor,
}) => {
  const answers = new Set<string>();
  const look = async (path: string) => {
    const begun = performance.now();
    const { status, headers, body } = await visitor.ask(path);
    // Timers count whole milliseconds.
    expect(performance.now() - begun).toBeGreaterThanOrEqual(299);
    const told = ["content-type", "content-length", "cache-control"].map((name) => headers[name]);
    answers.add(JSON.stringify([status, told, body]));
  };
  await Promise.all((await wrongSecrets(opened)).flatMap(pathsOf).map(look));
  expect([...answers]).toEqual([
    JSON.stringify([
      404,
      ["application/json; charset=utf-8", "23", "no-store"],
      '{"code":"link-unknown"}',
    ]),
  ]);
});

test("[B9] a command with a wrong secret is refused after that time too, and changes nothing", async ({
  opened,
  visitor,
}) => {
  const { seq } = opened.office;
  for (const type of [
    "ConfirmBooking",
    "CancelMyBooking",
    "AcceptOffer",
    "LeaveWaitingList",
  ] as const) {
    const begun = performance.now();
    const reply = await visitor.send({ type, secret: never });
    expect(performance.now() - begun).toBeGreaterThanOrEqual(299);
    expect(reply).toEqual({ ok: false, error: { code: "link-unknown" } });
  }
  expect(opened.office.seq).toBe(seq);
});

test("[B9] delayed answers hold nobody up", async ({ visitor }) => {
  const { secret } = await book(visitor, 1);
  let answered = 0;
  const wrong = Array.from({ length: 50 }, async (_, number) => {
    await visitor.ask(bookingPaths.link(`wrong ${number}`));
    answered += 1;
  });
  expect((await visitor.ask(bookingPaths.link(secret))).status).toBe(200);
  expect(answered).toBe(0);
  await Promise.all(wrong);
});

test("[B9] who tries without end is told nothing at all for a while, another address is", async ({
  opened,
  visitor,
}) => {
  const { most, within } = bookingLimits.wrongLinks;
  const tries = Array.from({ length: most }, (_, number) =>
    visitor.ask(bookingPaths.link(`wrong ${number}`)),
  );
  await Promise.all(tries);
  expect(await visitor.ask(bookingPaths.link(never))).toMatchObject({
    status: 429,
    body: '{"code":"flooding"}',
  });
  expect(await visitor.send({ type: "ConfirmBooking", secret: never })).toEqual({
    ok: false,
    error: { code: "flooding" },
  });
  const other = opened.from("198.51.100.7");
  expect(await other.ask(bookingPaths.link(never))).toMatchObject({ status: 404 });
  opened.clock.pass(within);
  expect(await visitor.ask(bookingPaths.link(never))).toMatchObject({ status: 404 });
});

test("[B9] one old link that is opened again and again counts once", async ({ visitor }) => {
  const { most } = bookingLimits.wrongLinks;
  const tries = Array.from({ length: most + 1 }, () => visitor.ask(bookingPaths.link(never)));
  await Promise.all(tries);
  expect((await visitor.ask(bookingPaths.link(never))).status).toBe(404);
});

test("[B9] so many delayed answers may be due that one more is not worth waiting for", async () => {
  const wrongLinks = new WrongLinks(2);
  const wrong = (secret: string) =>
    wrongLinks.keepWaiting({ secret, origin: originOf("203.0.113.7"), elapsed: 0 }, 1_000);
  const two = [wrong("1"), wrong("2")];
  expect(await wrong("3")).toBe(false);
  expect(await Promise.all(two)).toEqual([true, true]);
  expect(await wrong("4")).toBe(true);
});
