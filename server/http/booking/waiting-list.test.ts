import { afterEach, beforeEach, expect, test } from "vitest";
import { hour } from "../../../shared/domain/instant.ts";
import { bookingPaths, linkReply } from "../../../shared/protocol/booking-pages.ts";
import { person, type BookingVisitor } from "../../testing/booking-visitor.ts";
import {
  detailsWish,
  holdWish,
  openBooking,
  slot,
  type OpenedBooking,
} from "../../testing/open-booking.ts";

let opened: OpenedBooking;
let visitor: BookingVisitor;
beforeEach(async () => {
  opened = await openBooking();
  ({ visitor } = opened);
});
afterEach(() => opened[Symbol.asyncDispose]());

const look = async (secret: string) => {
  const { status, body } = await visitor.ask(bookingPaths.link(secret));
  return status === 200 ? linkReply.parse(JSON.parse(body)) : status;
};

test("[B6] the waiting list's link says since when, and no more once it is left", async () => {
  await join(1);
  const secret = opened.mailedSecret("waiting");
  expect(await look(secret)).toMatchObject({
    language: "de",
    link: { kind: "waiting", service: "study", people: 1, since: opened.clock.now },
  });
  await visitor.get("done", { type: "LeaveWaitingList", secret });
  expect(await look(secret)).toBe(404);
});

test("[B6] a freed slot is offered by a link, which ends with the offer", async () => {
  const secret = await offered();
  expect(await look(secret)).toMatchObject({
    link: { kind: "offer", due: slot, expires: opened.clock.now + 2 * hour },
  });
  opened.clock.pass(2 * hour);
  expect(await look(secret)).toBe(404);
});

test("[B6] an offer that is accepted is an appointment, and its link shows that", async () => {
  const secret = await offered();
  const booking = await visitor.get("booking", { type: "AcceptOffer", secret });
  expect(await look(booking.secret)).toMatchObject({ link: { status: "booked", due: slot } });
});

/** Books a place of the slot. */
async function book(number: number) {
  const { secret } = await visitor.get("hold", holdWish());
  return visitor.get("booking", detailsWish(secret, number));
}

/** Both places are booked, somebody waits, and the first cannot come. */
async function offered(): Promise<string> {
  const { secret } = await book(1);
  await book(2);
  await join(3);
  await visitor.get("done", { type: "CancelMyBooking", secret });
  await opened.office.tick();
  return opened.mailedSecret("offer");
}

async function join(number: number) {
  const given = person(number, { email: `visitor${number}@example.org` });
  const wish = { type: "JoinWaitingList", service: "study", people: 1, language: "de" } as const;
  return visitor.get("mail-sent", { ...wish, ...given });
}
