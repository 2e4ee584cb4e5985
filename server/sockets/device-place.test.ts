import { expect, test } from "vitest";
import type { DeviceKind } from "../../shared/protocol/device-proof.ts";
import type { Handshake } from "../../shared/protocol/handshake.ts";
import type { Device } from "../access/ports.ts";
import { standsFor } from "./device-place.ts";

const protocol = 1;
const at = (kind: DeviceKind, place: string): Device => ({
  id: "d-0000000000000017",
  kind,
  publicKey: "",
  name: "Device 17",
  place,
  printer: null,
  version: "0.1.0",
  enrolledAt: 0,
  enrolledBy: "s01",
  revokedAt: null,
  lastSeen: null,
});
const shakes = {
  kiosk: (kiosk) => ({ protocol, audience: "kiosk", kiosk }),
  display: (area) => ({ protocol, audience: "display", area }),
  counter: (counter) => ({ protocol, audience: "counter", counter }),
} satisfies Record<DeviceKind, (place: string) => Handshake>;
const kinds = ["kiosk", "display", "counter"] as const;

test("[X1] a device is let in as what it was enrolled for", () => {
  for (const kind of kinds) {
    for (const other of kinds) {
      expect(standsFor(at(kind, "one"), shakes[other]("one"))).toBe(kind === other);
    }
  }
});

test("[X1] at its own place, but for a display, whose screens may show other areas", () => {
  for (const kind of kinds) {
    expect(standsFor(at(kind, "one"), shakes[kind]("another"))).toBe(kind === "display");
  }
});
