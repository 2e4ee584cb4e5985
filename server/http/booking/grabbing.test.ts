import { expect } from "vitest";
import { hour, minute } from "../../../shared/domain/instant.ts";
import { test } from "../../testing/booking-test.ts";
import { detailsWish, freeLater, holdWish, joinWish, slot } from "../../testing/open-booking.ts";
import { bookingLimits } from "./limits.ts";

const { holds, details, mails } = bookingLimits;

test("[B10] a script that grabs slots is stopped, and leaves nothing behind", async ({
  opened,
  visitor,
}) => {
  const free = await freeLater(visitor);
  expect(free.length).toBeGreaterThan(500);

  // Without work it gets nothing.
  for (const due of free.slice(0, 20)) {
    expect(await visitor.code(holdWish(due), { proof: null })).toBe("proof-needed");
  }
  expect(opened.office.state.holds.size).toBe(0);

  // With one proof, one slot.
  const proof = await visitor.prove();
  const replies = [];
  for (const due of free.slice(0, 20)) replies.push(await visitor.code(holdWish(due), { proof }));
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
  expect((await freeLater(visitor)).length).toBeGreaterThan(0.9 * free.length);

  // Who never says a name keeps nothing.
  opened.clock.pass(10 * minute);
  await opened.office.tick();
  expect(opened.office.state.holds.size).toBe(0);
  expect(await freeLater(visitor)).toEqual(free);
});

test("[B10] many addresses of one network share its limit; others book on", async ({
  opened,
  visitor,
}) => {
  const free = await visitor.free();
  const replies = [];
  for (const [number, due] of free.slice(0, holds.network.most + 10).entries()) {
    replies.push(await opened.from(`203.0.113.${number}`).code(holdWish(due)));
  }
  expect(replies.filter((reply) => reply === "ok")).toHaveLength(holds.network.most);
  expect(replies.at(-1)).toBe("too-many-bookings");
  expect(await opened.from("203.0.114.1").code(holdWish(free.at(-1)))).toBe("ok");
});

test("[B10] an address sends so many forms an hour, and a name cannot be changed afterwards", async ({
  opened,
  visitor,
}) => {
  const booked: string[] = [];
  const free = await freeLater(visitor);
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
  expect(await visitor.code(detailsWish(secret, 99))).toBe("too-many-bookings");
  opened.clock.pass(hour);
  expect(await visitor.code(detailsWish(secret, 99))).toBe("hold-expired");
  expect([...opened.office.state.appointments.values()]).toHaveLength(booked.length);
});

test("[B10] nobody gets more than so many mails an hour from strangers, wherever those are", async ({
  opened,
  visitor,
}) => {
  const email = "visitor1@example.org";
  const replies = [];
  for (let number = 0; number <= mails.most; number += 1) {
    // The same mailbox, written in another way.
    const written = number % 2 === 0 ? email : "Visitor1+x@Example.org";
    replies.push(await opened.from(`198.51.${number}.7`).code(joinWish(number, written)));
  }
  expect(replies).toEqual([...Array.from({ length: mails.most }, () => "ok"), "too-many-bookings"]);
  expect(await visitor.code(joinWish(1, "visitor2@example.org"))).toBe("ok");
});

test("[B10] people who share a name are not one person", async ({ visitor }) => {
  for (let number = 0; number < 2 * mails.most; number += 1) {
    const { secret } = await visitor.get("hold", holdWish(slot + number * hour));
    const service = number === 0 ? "ok" : "person-already-booked";
    expect(await visitor.code(detailsWish(secret, 1))).toBe(service);
  }
});
