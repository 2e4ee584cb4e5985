import { afterEach, beforeEach, expect, test } from "vitest";
import { hour, minute } from "../../../shared/domain/instant.ts";
import type { BookingWish } from "../../../shared/protocol/commands.ts";
import { person, type BookingVisitor } from "../../testing/booking-visitor.ts";
import {
  detailsWish,
  holdWish,
  openBooking,
  slot,
  type OpenedBooking,
} from "../../testing/open-booking.ts";
import { bookingLimits } from "./limits.ts";

let opened: OpenedBooking;
let visitor: BookingVisitor;
beforeEach(async () => {
  opened = await openBooking();
  ({ visitor } = opened);
});
afterEach(() => opened[Symbol.asyncDispose]());

const { holds, details, mails } = bookingLimits;
const code = async (sender: BookingVisitor, ...sent: Parameters<BookingVisitor["send"]>) => {
  const reply = await sender.send(...sent);
  return reply.ok ? "ok" : reply.error.code;
};
/** From Tuesday on, so that no slot passes while a test does. */
const freeLater = async () => (await visitor.free()).filter((due) => due >= slot);
const join = (number: number, email: string | null): BookingWish => {
  const wish = { type: "JoinWaitingList", service: "study", people: 1, language: "de" } as const;
  return { ...wish, ...person(number, { email }) };
};

test("[B10] a script that grabs slots is stopped, and leaves nothing behind", async () => {
  const free = await freeLater();
  expect(free.length).toBeGreaterThan(500);

  // Without work it gets nothing.
  for (const due of free.slice(0, 20)) {
    expect(await code(visitor, holdWish(due), { proof: null })).toBe("proof-needed");
  }
  expect(opened.office.state.holds.size).toBe(0);

  // With one proof, one slot.
  const proof = await visitor.prove();
  const replies = [];
  for (const due of free.slice(0, 20)) replies.push(await code(visitor, holdWish(due), { proof }));
  expect(replies.filter((reply) => reply === "ok")).toHaveLength(1);

  // Working honestly, what one address may hold, and not again before the first would have fallen.
  const from = opened.clock.now + holds.address.within;
  for (const due of free.slice(20)) {
    const reply = await visitor.send(holdWish(due));
    if (reply.ok) continue;
    expect(reply.error).toEqual({ code: "too-many-bookings", from });
    break;
  }
  expect(opened.office.state.holds.size).toBe(holds.address.most);
  expect((await freeLater()).length).toBeGreaterThan(0.9 * free.length);

  // Who never says a name keeps nothing.
  opened.clock.pass(10 * minute);
  await opened.office.tick();
  expect(opened.office.state.holds.size).toBe(0);
  expect(await freeLater()).toEqual(free);
});

test("[B10] many addresses of one network share its limit; others book on", async () => {
  const free = await visitor.free();
  const replies = [];
  for (const [number, due] of free.slice(0, holds.network.most + 10).entries()) {
    replies.push(await code(opened.from(`203.0.113.${number}`), holdWish(due)));
  }
  expect(replies.filter((reply) => reply === "ok")).toHaveLength(holds.network.most);
  expect(replies.at(-1)).toBe("too-many-bookings");
  expect(await code(opened.from("203.0.114.1"), holdWish(free.at(-1)))).toBe("ok");
});

test("[B10] an address sends so many forms an hour, and a name cannot be changed afterwards", async () => {
  const booked: string[] = [];
  const free = await freeLater();
  let refused: unknown = null;
  for (const [number, due] of free.entries()) {
    // Patient with the holds, so that it is the forms that are counted.
    opened.clock.pass(minute / 2);
    const { secret } = await visitor.get("hold", holdWish(due));
    const reply = await visitor.send(detailsWish(secret, number));
    if (reply.ok && reply.answer.kind === "booking") booked.push(reply.answer.secret);
    else {
      refused = reply;
      break;
    }
  }
  expect(booked).toHaveLength(details.address.most);
  expect(refused).toMatchObject({ error: { code: "too-many-bookings" } });
  const [secret = ""] = booked;
  expect(await code(visitor, detailsWish(secret, 99))).toBe("too-many-bookings");
  opened.clock.pass(hour);
  expect(await code(visitor, detailsWish(secret, 99))).toBe("hold-expired");
  expect([...opened.office.state.appointments.values()]).toHaveLength(booked.length);
});

test("[B10] nobody gets more than so many mails an hour from strangers, wherever those are", async () => {
  const email = "visitor1@example.org";
  const replies = [];
  for (let number = 0; number <= mails.most; number += 1) {
    // The same mailbox, written in another way.
    const written = number % 2 === 0 ? email : "Visitor1+x@Example.org";
    replies.push(await code(opened.from(`198.51.${number}.7`), join(number, written)));
  }
  expect(replies).toEqual([...Array.from({ length: mails.most }, () => "ok"), "too-many-bookings"]);
  expect(await code(visitor, join(1, "visitor2@example.org"))).toBe("ok");
});

test("[B10] people who share a name are not one person", async () => {
  for (let number = 0; number < 2 * mails.most; number += 1) {
    const { secret } = await visitor.get("hold", holdWish(slot + number * hour));
    const service = number === 0 ? "ok" : "person-already-booked";
    expect(await code(visitor, detailsWish(secret, 1))).toBe(service);
  }
});
