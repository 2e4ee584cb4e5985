import type { Instant } from "../../shared/domain/instant.ts";
import type { KioskWish } from "../../shared/protocol/commands.ts";
import { resultFor, resultWithoutSlipFor } from "./idle.ts";
import type { Answered, KioskState, Screen } from "./state.ts";

/** The server has answered the wish under way. */
export function answered(state: KioskState, answer: Answered, at: Instant): KioskState {
  const { errand, screen } = state;
  if (errand === null) return state;
  const next = answer.ok
    ? result(screen, errand.wish, answer, at)
    : refused(screen, errand.wish, answer);
  // Who scanned without choosing reads the result in the language of the ticket (rule A7).
  const language = state.language ?? (answer.ok ? answer.ticket.language : null);
  return { ...state, language, errand: null, touched: at, screen: next };
}

type Ticket = Extract<Answered, { ok: true }>;
type Refused = Extract<Answered, { ok: false }>;

function result(screen: Screen, wish: KioskWish, { ticket }: Ticket, at: Instant): Screen {
  const shown = {
    name: "result",
    ticket,
    until: at + (ticket.slip === null ? resultWithoutSlipFor : resultFor),
    trouble: null,
  } as const;
  switch (wish.type) {
    case "TakeTicket":
      return { ...shown, way: "ticket" };
    case "CheckIn":
      return { ...shown, way: "check-in" };
    case "Rejoin":
      return { ...shown, way: "rejoin", until: at + resultFor };
    case "ReprintTicket":
      return { ...shown, way: screen.name === "result" ? screen.way : "ticket" };
  }
}

function refused(screen: Screen, wish: KioskWish, { error }: Refused): Screen {
  if (wish.type === "ReprintTicket" && screen.name === "result") {
    return { ...screen, trouble: error };
  }
  if (wish.type === "CheckIn" && error.code === "code-mistyped") {
    return { name: "code", digits: wish.code, mistyped: true };
  }
  return { name: "refused", error, wish };
}
