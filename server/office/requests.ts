import { createHash } from "node:crypto";
import type {
  BookingPerson,
  CounterCommand,
  KioskCommand,
  Request,
} from "../../shared/domain/command.ts";
import type { CounterKey, KioskKey, OfficeDefinition } from "../../shared/domain/definition.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import type { VisitId } from "../../shared/domain/visit.ts";
import type { BookingWireCommand } from "../../shared/protocol/booking-commands.ts";
import type {
  CounterWireCommand,
  KioskWireCommand,
  TicketWireCommand,
  ToolWireCommand,
} from "../../shared/protocol/commands.ts";
import type { People, Person, PersonTraits } from "./ports.ts";

/** A validated command of a connection whose handshake proved who it is. */
export type WireRequest =
  | { readonly role: "kiosk"; readonly kiosk: KioskKey; readonly command: KioskWireCommand }
  | { readonly role: "counter"; readonly counter: CounterKey; readonly command: CounterWireCommand }
  | { readonly role: "ticket"; readonly visit: VisitId; readonly command: TicketWireCommand }
  | { readonly role: "booking"; readonly command: BookingWireCommand }
  | { readonly role: "tool"; readonly command: ToolWireCommand };

/** A wire request as the domain knows it; null when a date in it does not exist. */
export function requestOf(
  wire: WireRequest,
  definition: OfficeDefinition,
  people: People,
): Request | null {
  switch (wire.role) {
    case "kiosk":
      return { ...wire, command: kioskCommand(wire.command) };
    case "ticket":
      return wire;
    case "counter":
      return counterRequest(wire.command, wire.counter, people);
    case "booking":
      return bookingRequest(wire.command, people);
    case "tool":
      return toolRequest(wire.command, definition, people);
  }
}

/** What came of an earlier command is looked up when this one is decided (`hand-in.ts`). */
function kioskCommand(command: KioskWireCommand): KioskCommand {
  if (command.type !== "HandInTickets") return command;
  const tickets = command.tickets.map((ticket) => ({ ...ticket, instead: null }));
  return { type: command.type, tickets };
}

function counterRequest(command: CounterWireCommand, counter: CounterKey, people: People): Request {
  if (command.type === "HandOver" || command.type === "OpenCase") {
    const person = command.person && { pseudonym: people.newPseudonym(), ...command.person };
    return { role: "counter", counter, command: { ...command, person } };
  }
  if (command.type !== "BookFor") return { role: "counter", counter, command };
  const { type, service, due, people: count, language } = command;
  const person = bookingPerson(command, people);
  return {
    role: "counter",
    counter,
    command: { type, service, due, people: count, language, person },
  };
}

function bookingRequest(command: BookingWireCommand, people: People): Request {
  switch (command.type) {
    case "GiveDetails": {
      const { type, secret, language } = command;
      const person = bookingPerson(command, people);
      return { role: "booking", command: { type, secret, language, person } };
    }
    case "JoinWaitingList": {
      const { type, service, people: count, language } = command;
      const person = bookingPerson(command, people);
      return { role: "booking", command: { type, service, people: count, language, person } };
    }
    default:
      return { role: "booking", command };
  }
}

/** The hashes that events carry are made here, with the key that only the people store has. */
function bookingPerson(
  person: PersonTraits & Pick<Person, "phone">,
  people: People,
): BookingPerson {
  const { name, email, phone, fileNumber } = person;
  const [pseudonym, identities] = [people.newPseudonym(), people.identities(person)];
  return { pseudonym, identities, name, email, phone, fileNumber };
}

function toolRequest(
  command: ToolWireCommand,
  definition: OfficeDefinition,
  people: People,
): Request | null {
  if (command.type === "CancelAppointment") return { role: "tool", command };
  const due = instantOf(command.time, definition.zone);
  if (due === null) return null;
  const { service, language, name, email, phone } = command;
  const pseudonym = people.pseudonym(name, email);
  const identities = people.identities({ name, email, fileNumber: null });
  return {
    role: "tool",
    command: {
      type: "BookAppointment",
      service,
      due,
      people: command.people,
      language,
      person: { pseudonym, identities, name, email, phone },
      reference: command.reference ?? fingerprint(command.time, service, pseudonym),
    },
  };
}

/** The same row of a file without ids of its own is the same appointment. */
function fingerprint(...parts: readonly string[]): string {
  return `row-${createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 32)}`;
}

function instantOf(wallClock: string, zone: string): Instant | null {
  try {
    return Temporal.PlainDateTime.from(wallClock, { overflow: "reject" }).toZonedDateTime(zone)
      .epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The sender of a counter's command, as `senderOf` names it. */
export function counterSender(counter: CounterKey, type: CounterCommand["type"]): string {
  return `counter:${counter} ${type}`;
}

/** Who sent which kind of command: what a stored answer belongs to. */
export function senderOf(request: Request): string {
  const { type } = request.command;
  switch (request.role) {
    case "kiosk":
      return `kiosk:${request.kiosk} ${type}`;
    case "counter":
      return counterSender(request.counter, request.command.type);
    case "ticket":
      return `ticket:${request.visit} ${type}`;
    case "booking":
      return `booking ${type}`;
    case "tool":
      return `tool ${type}`;
    case "system":
      return `system ${type}`;
  }
}
