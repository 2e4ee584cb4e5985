import type { DeviceGate } from "../access/devices/device-gate.ts";
import { isSameText } from "../access/network/same-text.ts";
import type { Device } from "../access/ports.ts";
import type { CounterPlace, StaffDoor } from "../access/staff-door.ts";
import type { Identity } from "../office/audience.ts";
import type { Office } from "../office/office.ts";
import type { ConnectFault } from "../../shared/protocol/answers.ts";
import { audienceKinds, handshake, type Handshake } from "../../shared/protocol/handshake.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import type { Admitted } from "./connection.ts";
import { standsFor } from "./device-place.ts";
import { mayEnter, type Entrance } from "./entrance.ts";
import { readAs } from "../../shared/protocol/read-as.ts";

export interface Gatekeepers {
  readonly office: Office;
  readonly devices: DeviceGate;
  readonly staff: StaffDoor;
  /** Proves an office tool on the same machine. */
  readonly toolToken: string;
}

/**
 * Believes a handshake or names what is wrong with it. `auth` is whatever the client sent. What the office is like is
 * told to nobody who has not proved to belong to it: the device comes first, then the person, then the names.
 */
export function identify(
  auth: unknown,
  entrance: Entrance,
  keepers: Gatekeepers,
): Admitted | ConnectFault {
  const parsed = readAs(handshake, auth);
  if (!parsed.success) return faultOf(auth);
  const shake = parsed.data;
  if (!mayEnter(shake.audience, entrance, keepers.devices.access)) return "not-allowed";
  const device = deviceOf(shake, keepers.devices);
  if (device === "not-enrolled") return device;
  const place = placeOf(shake, device, entrance);
  if (place !== null && !maySee(shake, place, keepers.staff)) return "not-allowed";
  const identity = nameOf(shake, device, keepers);
  if (typeof identity === "string") return identity;
  const version = "proof" in shake ? (shake.proof?.version ?? null) : null;
  return { identity, device, version, place };
}

/** The device that proved itself for this (rule X1); null where none is asked for. */
function deviceOf(shake: Handshake, devices: DeviceGate): Device | null | "not-enrolled" {
  if (shake.audience === "ticket" || shake.audience === "tool") return null;
  const proven = shake.proof === undefined ? null : devices.prove(shake.proof, shake.audience);
  if (proven !== null && standsFor(proven, shake)) return proven;
  return devices.access === "open" && shake.audience !== "printer" ? null : "not-enrolled";
}

function placeOf(
  shake: Handshake,
  device: Device | null,
  { address }: Entrance,
): CounterPlace | null {
  return "counter" in shake
    ? { counter: shake.counter, device: device?.id ?? null, address }
    : null;
}

/** Whether the person at this counter may open what is asked for (rule X4); the counter itself is where one signs in. */
function maySee({ audience }: Handshake, place: CounterPlace, staff: StaffDoor): boolean {
  const isScreen = audience === "planner" || audience === "worklist" || audience === "case";
  return !isScreen || staff.mayOpen(place, audience) === null;
}

/** The most telling fault: an old client should learn that it is old. */
function faultOf(auth: unknown): ConnectFault {
  if (typeof auth !== "object" || auth === null) return "malformed-handshake";
  const fields = new Map<string, unknown>(Object.entries(auth));
  if (fields.get("protocol") !== protocolVersion) return "protocol-version";
  const audience = fields.get("audience");
  if (!audienceKinds.some((kind) => kind === audience)) return "unknown-audience";
  return audience === "ticket" ? "unknown-ticket" : "malformed-handshake";
}

function nameOf(
  shake: Handshake,
  device: Device | null,
  { office: { definition, state, plan }, toolToken }: Gatekeepers,
): Identity | ConnectFault {
  switch (shake.audience) {
    case "kiosk": {
      const kiosk = shake.kiosk ?? device?.place ?? Object.keys(definition.kiosks)[0];
      const known = kiosk !== undefined && Object.hasOwn(definition.kiosks, kiosk);
      return known ? { kind: "kiosk", kiosk } : "unknown-kiosk";
    }
    case "display": {
      const { area } = shake;
      return Object.hasOwn(definition.areas, area) ? { kind: "display", area } : "unknown-area";
    }
    case "counter": {
      const { counter } = shake;
      const known = Object.hasOwn(definition.counters, counter);
      return known ? { kind: "counter", counter } : "unknown-counter";
    }
    case "planner": {
      const { counter, queue, from, days } = shake;
      if (!Object.hasOwn(definition.counters, counter)) return "unknown-counter";
      if (!Object.hasOwn(definition.queues, queue)) return "unknown-queue";
      if (!isPlannable(from, plan.day)) return "malformed-handshake";
      return { kind: "planner", queue, from, days };
    }
    case "worklist": {
      const { counter, team, from, only } = shake;
      if (!Object.hasOwn(definition.counters, counter)) return "unknown-counter";
      return Object.hasOwn(definition.teams, team)
        ? { kind: "worklist", team, from, only }
        : "unknown-team";
    }
    case "case": {
      if (!Object.hasOwn(definition.counters, shake.counter)) return "unknown-counter";
      const known = state.cases.get(shake.case) !== undefined;
      return known ? { kind: "case", case: shake.case } : "unknown-case";
    }
    case "ticket": {
      const visit = state.bySecret.get(shake.secret);
      return visit === undefined ? "unknown-ticket" : { kind: "ticket", visit };
    }
    case "printer": {
      const printer = device?.printer ?? null;
      if (device === null || printer === null) return "not-enrolled";
      return { kind: "printer", device: device.id, printer };
    }
    case "tool":
      return isSameText(shake.token, toolToken) ? { kind: "tool" } : "not-allowed";
  }
}

/** Appointments are remembered for two weeks, seen by whole weeks; a year ahead is more than anybody books. */
const plannable = { before: 21, ahead: 400 } as const;

function isPlannable(date: string, today: string): boolean {
  const ahead = Temporal.PlainDate.from(today).until(date, { largestUnit: "days" }).days;
  return -plannable.before <= ahead && ahead <= plannable.ahead;
}
