import type { Instant } from "../../shared/domain/instant.ts";
import type { SlipId } from "../../shared/domain/slip.ts";
import type { StatusReply } from "../../shared/protocol/status-pages.ts";
import { resultFor, resultWithoutSlipFor } from "./idle.ts";
import type { Answered, Errand, KioskState, Screen, Wish } from "./state.ts";

/** The server has answered the wish under way. */
export function answered(before: KioskState, answer: Answered, at: Instant): KioskState {
  const { errand } = before;
  if (errand === null) return before;
  const state = { ...before, errand: null, touched: at };
  if (!answer.ok) return refused(state, errand, answer);
  if ("status" in answer) return statusShown(state, answer.status);
  if ("slip" in answer) return paperOrdered(state, answer.slip);
  return ticketShown(state, errand.wish, answer, at);
}

type Ticket = Extract<Answered, { readonly ticket: unknown }>;
type Refused = Extract<Answered, { ok: false }>;

/** Who scanned without choosing reads the result in the language of the ticket (rule A7). */
function ticketShown(state: KioskState, wish: Wish, answer: Ticket, at: Instant): KioskState {
  const language = state.language ?? answer.ticket.language;
  return { ...state, language, screen: result(state.screen, wish, answer, at) };
}

/** And where a case stands in the case's. */
function statusShown(state: KioskState, status: StatusReply): KioskState {
  const language = state.language ?? status.language;
  return { ...state, language, screen: { name: "status", status, slip: null, trouble: null } };
}

/** What was asked for on paper stays on the screen. */
function paperOrdered(state: KioskState, slip: SlipId): KioskState {
  const { screen } = state;
  if (screen.name !== "status") return state;
  return { ...state, screen: { ...screen, slip, trouble: null } };
}

function result(screen: Screen, wish: Wish, { ticket }: Ticket, at: Instant): Screen {
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
    case "SeeStatus":
    case "PrintStatus":
      return screen;
  }
}

function refused(state: KioskState, { no, wish }: Errand, { error }: Refused): KioskState {
  const { screen } = state;
  if (wish.type === "ReprintTicket" && screen.name === "result") {
    return { ...state, screen: { ...screen, trouble: error } };
  }
  if (wish.type === "PrintStatus" && screen.name === "status") {
    return { ...state, screen: { ...screen, trouble: error } };
  }
  if (wish.type === "CheckIn") {
    const { code } = wish;
    if (error.code === "code-mistyped") {
      const mistyped = { name: "code", use: "check-in", digits: code, mistyped: true } as const;
      return { ...state, screen: mistyped };
    }
    // There is no number for it now; where it stands says why (rules K7 and S1).
    if (error.code === "case-under-way" || error.code === "case-over") {
      const next = { no: no + 1, wish: { type: "SeeStatus", code } } as const;
      return { ...state, errands: next.no, errand: next };
    }
  }
  return { ...state, screen: { name: "refused", error, wish } };
}
