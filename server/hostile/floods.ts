import { z } from "zod";
import { askOver } from "../testing/device-wire.ts";
import { TestDevice } from "../testing/device.ts";
import type { Chance } from "./chance.ts";
import { insisting } from "./insisting.ts";
import type { Order } from "./order.ts";

/** New devices by the dozen, and challenges that nobody answers, all of the right form. */
export async function deviceFlood(chance: Chance, amount: number, order: Order): Promise<number> {
  const wire = { url: order.officeUrl, ca: order.certificate, from: "127.0.0.15" };
  // Where others crowd at the door, some are not let in.
  const ask = (path: string, body: object) => insisting(() => askOver(wire, path, body));
  for (let sent = 0; sent < amount; sent += 1) {
    if (chance.is(0.5)) {
      const device = chance.pick([order.stolen.kiosk, `d-${chance.text(16)}`]);
      await ask("/api/devices/challenge", { device });
      continue;
    }
    const device = new TestDevice(chance.pick(["kiosk", "display", "counter"] as const));
    const begun = pairing.safeParse((await ask("/api/devices/pairing", device.request)).content);
    if (!begun.success) continue;
    const nonce = chance.is(0.5) ? device.nonce : "E".repeat(43);
    await ask(`/api/devices/pairing/${begun.data.pairing}/reveal`, { nonce });
    sent += 1;
  }
  return amount;
}

const pairing = z.looseObject({ pairing: z.string() });
