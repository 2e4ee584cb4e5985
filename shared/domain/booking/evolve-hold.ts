import type { Event } from "../event.ts";
import type { Instant } from "../instant.ts";
import type { OfficeState } from "../state.ts";
import { withPlace } from "./day-book.ts";
import type { Hold, HoldId } from "./hold.ts";
import { placeOfHold } from "./place-of.ts";
import type { WaitEntryId } from "./wait-entry.ts";

type HoldEvent = Extract<
  Event,
  {
    type:
      | "SlotHeld"
      | "SlotReserved"
      | "SlotOffered"
      | "HoldReleased"
      | "WaitingListJoined"
      | "WaitingListLeft";
  }
>;

/** The state after something happened to a hold or the waiting list. */
export function evolveHold(state: OfficeState, event: HoldEvent): OfficeState {
  switch (event.type) {
    case "SlotHeld":
      return withHold(state, { ...event.hold, status: "held" });
    case "SlotOffered":
      return offered(
        withHold(state, { ...event.hold, status: "offered", entry: event.entry }),
        event.entry,
        event.hold.due,
      );
    case "SlotReserved": {
      const hold = state.holds.get(event.hold);
      if (hold?.status !== "held") return state;
      const { expires, confirmation, person, identities, language } = event;
      const given = { expires, confirmation, person, identities, language };
      const link = { kind: "confirmation", hold: hold.id } as const;
      return {
        ...state,
        holds: state.holds.with(hold.id, { ...hold, ...given, status: "reserved" }),
        links: state.links.with(confirmation, link),
      };
    }
    case "HoldReleased":
      return withoutHold(state, event.hold, "released");
    case "WaitingListJoined": {
      const { entry } = event;
      return {
        ...state,
        waitEntries: state.waitEntries.with(entry.id, { ...entry, offered: [] }),
        links: state.links.with(entry.secret, { kind: "wait-entry", entry: entry.id }),
        nextWaitEntry: entry.id + 1,
      };
    }
    case "WaitingListLeft":
      return withoutEntry(state, event.entry);
  }
}

function withHold(state: OfficeState, hold: Hold): OfficeState {
  return {
    ...state,
    holds: state.holds.with(hold.id, hold),
    books: withPlace(state.books, placeOfHold(hold), 1),
    links: state.links.with(hold.secret, { kind: "hold", hold: hold.id }),
    nextHold: hold.id + 1,
  };
}

function offered(state: OfficeState, id: WaitEntryId, due: Instant): OfficeState {
  const entry = state.waitEntries.get(id);
  if (entry === undefined) return state;
  const next = { ...entry, offered: [...entry.offered, due] };
  return { ...state, waitEntries: state.waitEntries.with(id, next) };
}

/** The state without a hold: given back, or turned into an appointment, which ends a waiting list's entry too. */
export function withoutHold(
  state: OfficeState,
  id: HoldId,
  end: "released" | "booked",
): OfficeState {
  const hold = state.holds.get(id);
  if (hold === undefined) return state;
  const links = state.links.without(hold.secret);
  const next: OfficeState = {
    ...state,
    holds: state.holds.without(id),
    books: withPlace(state.books, placeOfHold(hold), -1),
    links: hold.status === "reserved" ? links.without(hold.confirmation) : links,
  };
  return hold.status === "offered" && end === "booked" ? withoutEntry(next, hold.entry) : next;
}

function withoutEntry(state: OfficeState, id: WaitEntryId): OfficeState {
  const entry = state.waitEntries.get(id);
  if (entry === undefined) return state;
  return {
    ...state,
    waitEntries: state.waitEntries.without(id),
    links: state.links.without(entry.secret),
  };
}
