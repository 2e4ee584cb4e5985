import { codeLength, readAppointmentCode } from "../../shared/domain/appointment-code.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import { answered } from "./answered.ts";
import { abandoned, resultExtension, resultWithoutSlipFor } from "./idle.ts";
import type { Scan } from "./scan.ts";
import {
  freshState,
  type CodeUse,
  type FlowEvent,
  type KioskState,
  type Screen,
  type Wish,
} from "./state.ts";

/** Where the kiosk goes from here. Pure; `at` is this device's clock, `fallback` the office's first language. */
export function flow(
  before: KioskState,
  event: FlowEvent,
  at: Instant,
  fallback: string,
): KioskState {
  const { screen } = before;
  const language = before.language ?? fallback;
  if (event.type === "ticked") {
    return abandoned(before, at) ? startOver(before, at) : before;
  }
  if (event.type === "answered") {
    return event.no === before.errand?.no ? answered(before, event.answer, at) : before;
  }
  if (event.type === "slip-lost") return keepLonger(before, at + resultWithoutSlipFor);
  const state = keepLonger({ ...before, touched: at }, at + resultExtension);
  switch (event.type) {
    case "touched":
      return state;
    case "language-chosen":
      return { ...state, language: event.language };
    case "comfort-changed":
      return { ...state, comfort: event.comfort };
    case "started-over":
      return startOver(state, at);
    default:
      break;
  }
  // One wish at a time: what is touched while it is under way is not a second wish (rule N2).
  if (state.errand !== null) return state;
  switch (event.type) {
    case "appointment-wanted":
      return show(state, emptyCode("check-in"));
    case "status-wanted":
      return show(state, emptyCode("status"));
    case "case-ticket-wanted":
      return screen.name === "status" ? codeGiven(state, screen.status.code, "check-in") : state;
    case "ticket-wanted":
    case "none-fits":
      return show(state, { name: "choices" });
    case "digit-typed":
      return screen.name === "code"
        ? codeTyped(state, (screen.digits + event.digit).slice(0, codeLength), screen.use)
        : state;
    case "digit-erased":
      return screen.name === "code"
        ? show(state, { ...screen, digits: screen.digits.slice(0, -1), mistyped: false })
        : state;
    case "code-cleared":
      return screen.name === "code" ? show(state, emptyCode(screen.use)) : state;
    case "scanned":
      // Who scans on what somebody was shown is the next person, and inherits no language.
      return scanned(isShown(screen) ? startOver(state, at) : state, event.scan);
    case "choice-made":
      return show(state, {
        name: event.choice.emergency ? "criteria" : "confirm",
        choice: event.choice,
      });
    case "criterion-chosen":
      return screen.name === "criteria"
        ? ask(state, {
            type: "TakeTicket",
            queue: screen.choice.queue,
            language,
            criterion: event.criterion,
          })
        : state;
    case "number-wanted":
      return screen.name === "confirm"
        ? ask(state, { type: "TakeTicket", queue: screen.choice.queue, language })
        : state;
    case "walk-in-accepted":
      return screen.name === "refused" && screen.wish?.type === "CheckIn"
        ? ask(state, { ...screen.wish, language: state.language, acceptWalkIn: true })
        : state;
    case "reprint-wanted":
      return screen.name === "result"
        ? ask(state, { type: "ReprintTicket", secret: screen.ticket.secret })
        : state;
    case "print-wanted":
      return screen.name === "status"
        ? ask(state, { type: "PrintStatus", code: screen.status.code, language })
        : state;
    case "went-back":
      return show(state, screenBefore(screen));
  }
}

function show(state: KioskState, screen: Screen): KioskState {
  return { ...state, screen };
}

function ask(state: KioskState, wish: Wish): KioskState {
  const no = state.errands + 1;
  return { ...state, errands: no, errand: { no, wish } };
}

/** Nothing of the visitor stays: no number, no language, no text size. */
function startOver(state: KioskState, at: Instant): KioskState {
  return freshState(at, state.visitor + 1, state.errands);
}

function keepLonger(state: KioskState, until: Instant): KioskState {
  const { screen } = state;
  return screen.name === "result" && screen.until < until
    ? show(state, { ...screen, until })
    : state;
}

/**
 * The twelfth digit asks at once; a mistyped code is told before anything is asked (rule A1). Nobody's language is sent
 * unless somebody chose one, so that the appointment's can carry over (rule A7).
 */
function codeTyped(state: KioskState, digits: string, use: CodeUse): KioskState {
  const code = digits.length === codeLength ? readAppointmentCode(digits) : null;
  const mistyped = digits.length === codeLength && code === null;
  const shown = show(state, { name: "code", use, digits, mistyped });
  return code === null ? shown : codeGiven(shown, code, use);
}

function codeGiven(state: KioskState, code: string, use: CodeUse): KioskState {
  switch (use) {
    case "check-in":
      return ask(state, { type: "CheckIn", code, language: state.language });
    case "status":
      return ask(state, { type: "SeeStatus", code });
  }
}

const emptyCode = (use: CodeUse): Screen => ({ name: "code", use, digits: "", mistyped: false });

/** Whether it is something of one visitor's own. */
const isShown = ({ name }: Screen): boolean => name === "result" || name === "status";

function scanned(state: KioskState, scan: Scan): KioskState {
  switch (scan.kind) {
    case "code":
      return codeTyped(state, scan.code, useOf(state.screen));
    case "ticket":
      return ask(state, { type: "Rejoin", secret: scan.secret });
    case "unknown":
      return show(state, { name: "refused", error: { code: "code-unknown" }, wish: null });
  }
}

/** A scan is for the screen it is asked for on; anywhere else it is meant to check in. */
function useOf(screen: Screen): CodeUse {
  return screen.name === "code" ? screen.use : "check-in";
}

/** The screen before this one, as a visitor thinks of it. */
function screenBefore(screen: Screen): Screen {
  switch (screen.name) {
    case "criteria":
    case "confirm":
      return { name: "choices" };
    case "refused":
      if (screen.wish?.type === "CheckIn") return emptyCode("check-in");
      if (screen.wish?.type === "SeeStatus") return emptyCode("status");
      return screen.wish?.type === "TakeTicket" ? { name: "choices" } : { name: "start" };
    case "start":
    case "status":
    case "code":
    case "choices":
    case "result":
      return { name: "start" };
  }
}
