import { expect } from "vitest";
import { hour } from "../../../shared/domain/instant.ts";
import { bookingPaths } from "../../../shared/protocol/booking-pages.ts";
import { test } from "../../testing/booking-test.ts";
import { book, joinWish, slot, type OpenedBooking } from "../../testing/open-booking.ts";

test("[B6] the waiting list's link says since when, and no more once it is left", async ({
  opened,
  visitor,
}) => {
  await visitor.get("mail-sent", joinWish(1));
  const secret = opened.mailedSecret("waiting");
  expect(await visitor.look(secret)).toMatchObject({
    language: "de",
    link: { kind: "waiting", service: "study", people: 1, since: opened.clock.now },
  });
  await visitor.get("done", { type: "LeaveWaitingList", secret });
  expect((await visitor.ask(bookingPaths.link(secret))).status).toBe(404);
});

test("[B6] a freed slot is offered by a link, which ends with the offer", async ({
  opened,
  visitor,
}) => {
  const secret = await offered(opened);
  expect(await visitor.look(secret)).toMatchObject({
    link: { kind: "offer", due: slot, expires: opened.clock.now + 2 * hour },
  });
  opened.clock.pass(2 * hour);
  expect((await visitor.ask(bookingPaths.link(secret))).status).toBe(404);
});

test("[B6] an offer that is accepted is an appointment, and its link shows that", async ({
  opened,
  visitor,
}) => {
  const secret = await offered(opened);
  const booking = await visitor.get("booking", { type: "AcceptOffer", secret });
  expect(await visitor.look(booking.secret)).toMatchObject({
    link: { status: "booked", due: slot },
  });
});

/** Both places are booked, somebody waits, and the first cannot come. */
async function offered({ office, visitor, mailedSecret }: OpenedBooking): Promise<string> {
  const { secret } = await book(visitor, 1);
  await book(visitor, 2);
  await visitor.get("mail-sent", joinWish(3));
  await visitor.get("done", { type: "CancelMyBooking", secret });
  await office.tick();
  return mailedSecret("offer");
}
