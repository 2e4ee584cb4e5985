import { timingSafeEqual } from "node:crypto";
import type { Identity } from "../office/audience.ts";
import type { Office } from "../office/office.ts";
import type { ConnectFault } from "../../shared/protocol/answers.ts";
import { audienceKinds, handshake, type Handshake } from "../../shared/protocol/handshake.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";

/** Believes a handshake or names what is wrong with it. `auth` is whatever the client sent. */
export function identify(
  auth: unknown,
  office: Office,
  toolToken: string,
): Identity | ConnectFault {
  const parsed = handshake.safeParse(auth);
  if (!parsed.success) return faultOf(auth);
  return place(parsed.data, office, toolToken);
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

function place(shake: Handshake, office: Office, toolToken: string): Identity | ConnectFault {
  const { definition, state } = office;
  switch (shake.audience) {
    case "kiosk": {
      const kiosk = shake.kiosk ?? Object.keys(definition.kiosks)[0];
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
      if (!isPlannable(from, office.plan.day)) return "malformed-handshake";
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
    case "printer":
      return "not-enrolled";
    case "tool":
      return sameText(shake.token, toolToken) ? { kind: "tool" } : "not-allowed";
  }
}

/** Appointments are remembered for two weeks, seen by whole weeks; a year ahead is more than anybody books. */
const plannable = { before: 21, ahead: 400 } as const;

function isPlannable(date: string, today: string): boolean {
  const ahead = Temporal.PlainDate.from(today).until(date, { largestUnit: "days" }).days;
  return -plannable.before <= ahead && ahead <= plannable.ahead;
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
