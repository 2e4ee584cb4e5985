import { expect } from "vitest";
import { hour } from "../../../shared/domain/instant.ts";
import { bookingPaths } from "../../../shared/protocol/booking-pages.ts";
import { test } from "../../testing/booking-test.ts";
import { freeLater, holdWish, slot, type OpenedBooking } from "../../testing/open-booking.ts";
import { bookingLimits } from "./limits.ts";

const { holds } = bookingLimits;

/** Holds a slot as a proxy on this machine hands it on: the visitor's own header, and after it where it came from. */
const claim = async ({ http, visitor }: OpenedBooking, due: number, claimed: string) => {
  const command = { ...holdWish(due), id: crypto.randomUUID() };
  const response = await http.inject({
    method: "POST",
    url: bookingPaths.command,
    remoteAddress: "127.0.0.1",
    headers: { "x-forwarded-for": `${claimed}, 203.0.113.7`, "content-type": "application/json" },
    payload: JSON.stringify({ command, proof: await visitor.prove() }),
  });
  return response.statusCode;
};

test("[W1] what is refused does not count, nor what is sent again; an old answer is told beyond the limit", async ({
  visitor,
}) => {
  const free = await freeLater(visitor);
  const [first = 0] = free;
  const id = crypto.randomUUID();
  const proof = await visitor.prove();
  const held = await visitor.send(holdWish(first), { id, proof });
  await visitor.get("hold", holdWish(first));
  for (let times = 0; times < holds.address.most; times += 1) {
    expect(await visitor.code(holdWish(first))).toBe("slot-taken");
    expect(await visitor.send(holdWish(first), { id, proof })).toEqual(held);
  }
  for (const due of free.slice(5, 5 + holds.address.most - 2)) {
    await visitor.get("hold", holdWish(due));
  }
  expect(await visitor.code(holdWish(free.at(-1)))).toBe("too-many-bookings");
  expect(await visitor.send(holdWish(first), { id, proof: null })).toEqual(held);
});

test("[B10] a refused twin with the same id does not make room", async ({ visitor }) => {
  const free = await freeLater(visitor);
  await visitor.get("hold", holdWish());
  await visitor.get("hold", holdWish());
  const others = free.filter((due) => due > slot + hour);
  const tried = others.slice(0, holds.address.most);
  const replies = [];
  for (const due of tried) {
    const options = { id: crypto.randomUUID(), proof: await visitor.prove() };
    const twins = [visitor.send(holdWish(), options), visitor.send(holdWish(due), options)];
    const [, granted] = await Promise.all(twins);
    replies.push(granted?.ok === true ? "ok" : granted?.error.code);
  }
  expect(replies.filter((reply) => reply === "ok")).toHaveLength(holds.address.most - 2);
});

test("[B10] behind the proxy on this machine a visitor's own claim of an address counts for nothing", async ({
  opened,
  visitor,
}) => {
  const free = await freeLater(visitor);
  const statuses = [];
  for (const [number, due] of free.slice(0, holds.address.most + 1).entries()) {
    statuses.push(await claim(opened, due, `192.0.2.${number}`));
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(holds.address.most);
  expect(statuses.at(-1)).toBe(429);
});
