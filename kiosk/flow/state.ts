import type { TicketAnswer } from "../../shared/domain/decision.ts";
import type { CriterionKey, Language, QueueKey } from "../../shared/domain/definition.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import type { SlipId } from "../../shared/domain/slip.ts";
import type { WireError } from "../../shared/protocol/answers.ts";
import type { KioskWish } from "../../shared/protocol/commands.ts";
import type { StatusReply } from "../../shared/protocol/status-pages.ts";
import type { Scan } from "./scan.ts";

/** A way a visitor picked on the ticket screen. */
export interface Chosen {
  readonly key: string;
  readonly queue: QueueKey;
  readonly emergency: boolean;
}

/** What a typed or scanned code is for: a number, or only to see where a case stands. */
export type CodeUse = "check-in" | "status";

/** A look at where a case stands, which changes nothing. */
export interface StatusWish {
  readonly type: "SeeStatus";
  readonly code: string;
}

/** What the kiosk may have under way. */
export type Wish = VisitorWish | StatusWish;

/** What a visitor asks the office for; leases and what was drawn from them are the kiosk's own business. */
export type VisitorWish = Exclude<KioskWish, { type: "LeaseNumbers" | "HandInTickets" }>;

/** A ticket as the kiosk shows it. */
export interface ShownTicket extends Omit<TicketAnswer, "visit" | "ahead"> {
  /** Null: drawn here while the server was away, so that nobody knows (rule L2). */
  readonly ahead: number | null;
}

/** Why there is no answer as wished: the office's word, or that it is away. */
export type KioskError = WireError | { readonly code: "away"; readonly what: VisitorWish["type"] };

/** What the visitor sees; one name per screen. */
export type Screen =
  | { readonly name: "start" }
  | {
      readonly name: "code";
      readonly use: CodeUse;
      readonly digits: string;
      readonly mistyped: boolean;
    }
  | {
      readonly name: "status";
      readonly status: StatusReply;
      /** Of it on paper; null before it was asked for. */
      readonly slip: SlipId | null;
      /** Printing was refused; everything else stays. */
      readonly trouble: KioskError | null;
    }
  | { readonly name: "choices" }
  | { readonly name: "criteria"; readonly choice: Chosen }
  | { readonly name: "confirm"; readonly choice: Chosen }
  | {
      readonly name: "result";
      readonly way: "ticket" | "check-in" | "rejoin";
      readonly ticket: ShownTicket;
      /** When the screen is cleared for the next person. */
      readonly until: Instant;
      /** Printing once more was refused; number and QR code stay. */
      readonly trouble: KioskError | null;
    }
  /** `wish` is what was refused; null for a scan nobody can read. */
  | { readonly name: "refused"; readonly error: KioskError; readonly wish: Wish | null };

/** How the visitor likes the screen. */
export interface Comfort {
  /** Controls moved down into the reach of a seated person. */
  readonly lower: boolean;
  readonly text: 0 | 1 | 2;
}

/** A wish under way. While there is one, every button is inert (rule N2). */
export interface Errand {
  /** Tells an answer to this wish from one to an abandoned wish. */
  readonly no: number;
  readonly wish: Wish;
}

export interface KioskState {
  /** Counts visitors, so that everything a screen keeps for itself goes with the visitor. */
  readonly visitor: number;
  /** Null until chosen, or known from the ticket (rule A7): the office's first language is used. */
  readonly language: Language | null;
  readonly screen: Screen;
  readonly errand: Errand | null;
  readonly errands: number;
  readonly comfort: Comfort;
  /** The last touch or key, by this device's clock. */
  readonly touched: Instant;
}

export type FlowEvent =
  | { readonly type: "touched" }
  | { readonly type: "ticked" }
  | { readonly type: "language-chosen"; readonly language: Language }
  | { readonly type: "comfort-changed"; readonly comfort: Comfort }
  | { readonly type: "appointment-wanted" }
  | { readonly type: "status-wanted" }
  /** From where a case stands to a number for it. */
  | { readonly type: "case-ticket-wanted" }
  | { readonly type: "ticket-wanted" }
  | { readonly type: "digit-typed"; readonly digit: string }
  | { readonly type: "digit-erased" }
  | { readonly type: "code-cleared" }
  | { readonly type: "scanned"; readonly scan: Scan }
  | { readonly type: "choice-made"; readonly choice: Chosen }
  | { readonly type: "criterion-chosen"; readonly criterion: CriterionKey }
  | { readonly type: "none-fits" }
  | { readonly type: "number-wanted" }
  | { readonly type: "walk-in-accepted" }
  | { readonly type: "reprint-wanted" }
  /** Where the case stands, on paper. */
  | { readonly type: "print-wanted" }
  | { readonly type: "went-back" }
  | { readonly type: "started-over" }
  | { readonly type: "slip-lost" }
  | { readonly type: "answered"; readonly no: number; readonly answer: Answered };

/** An acknowledgement, or what a look at a case showed, as the flow needs it. */
export type Answered =
  | { readonly ok: true; readonly ticket: ShownTicket }
  | { readonly ok: true; readonly status: StatusReply }
  | { readonly ok: true; readonly slip: SlipId }
  | { readonly ok: false; readonly error: KioskError };

/** The kiosk as the next person finds it. */
export function freshState(at: Instant, visitor = 0, errands = 0): KioskState {
  return {
    visitor,
    language: null,
    screen: { name: "start" },
    errand: null,
    errands,
    comfort: { lower: false, text: 0 },
    touched: at,
  };
}
