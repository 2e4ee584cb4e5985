import type { TestDevice } from "../testing/device.ts";
import { openOver, proveOver } from "../testing/device-wire.ts";
import type { Chance } from "./chance.ts";
import { insisting } from "./insisting.ts";
import { stolenCounter, type Order } from "./order.ts";

/** Passwords, badges and first codes tried at a counter: user names that exist and that do not. */
export async function signInFlood(
  device: TestDevice,
  chance: Chance,
  amount: number,
  { officeUrl: url, certificate: ca, stolen }: Order,
): Promise<number> {
  const wire = { url, ca, from: "127.0.0.14" };
  let sent = 0;
  while (sent < amount) {
    const socket = await insisting(async () => {
      const proof = await proveOver(wire, device, stolen.counter, "counter");
      return openOver(wire, { audience: "counter", counter: stolenCounter, proof });
    });
    const tries = Array.from({ length: Math.min(amount - sent, 40) }, () => attempt(chance));
    await Promise.all(tries.map((body) => socket.timeout(30_000).emitWithAck("access", body)));
    sent += tries.length;
    socket.close();
  }
  return sent;
}

function attempt(chance: Chance) {
  const user = chance.pick(["user.s01", "user.s02", chance.text(12)]);
  switch (chance.below(4)) {
    case 0:
      return {
        type: "SignInWithBadge",
        badge: chance.text(10),
        pin: chance.text(4, "0123456789"),
        takeOver: true,
      };
    case 1:
      return {
        type: "BecomeFirstAdministrator",
        code: chance.text(12),
        staff: "s01",
        user,
        password: chance.text(20),
      };
    case 2:
      return { type: "Unlock", secret: chance.text(8) };
    default:
      return { type: "SignIn", user, password: chance.text(12), takeOver: chance.is(0.5) };
  }
}
