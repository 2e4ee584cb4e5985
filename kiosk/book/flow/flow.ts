import { z } from "zod";
import type { Instant } from "../../../shared/domain/instant.ts";
import type { Trouble } from "../api.ts";
import type { Place } from "./place.ts";
import { emptyDraft, fieldOf, type Draft, type Faults, type Field } from "./draft.ts";

/** A slot that this tab holds. `over`: it was, and the visitor may ask for it once more. */
export const keptHold = z.object({
  secret: z.string(),
  service: z.string(),
  people: z.int(),
  due: z.number(),
  /** 0 when the server said that it is over. */
  expires: z.number(),
  over: z.boolean(),
});
export type KeptHold = z.infer<typeof keptHold>;

const what = { service: z.string(), people: z.int() };

/** How it ended; kept in the tab, so that a reload shows it again. */
export const ending = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("mail"),
    ...what,
    due: z.number(),
    /** The reservation's, to give it back when the address was wrong. */
    secret: z.string(),
    until: z.number(),
  }),
  z.object({
    kind: z.literal("booked"),
    ...what,
    due: z.number(),
    secret: z.string(),
    code: z.string(),
  }),
  z.object({ kind: z.literal("listed"), ...what }),
]);
export type Ending = z.infer<typeof ending>;

export interface FlowState {
  readonly draft: Draft;
  readonly hold: KeptHold | null;
  readonly ending: Ending | null;
  /** Slots that turned out to be taken. */
  readonly taken: readonly Instant[];
  /** What is being asked: a double touch asks nothing more. */
  readonly asking:
    | null
    | { readonly what: "hold"; readonly due: Instant }
    | { readonly what: "send" };
  readonly trouble: Trouble | null;
  /** What the server did not like about a field. */
  readonly faults: Faults;
}

export type FlowEvent =
  | { readonly type: "typed"; readonly field: Field; readonly value: string }
  | { readonly type: "hold-asked"; readonly due: Instant }
  | { readonly type: "held"; readonly hold: KeptHold }
  | { readonly type: "send-asked" }
  | { readonly type: "ended"; readonly ending: Ending }
  | { readonly type: "failed"; readonly trouble: Trouble }
  /** By the clock. */
  | { readonly type: "hold-over" }
  /** The visitor went on to something else. */
  | { readonly type: "moved-on"; readonly to: Place["step"] };

export function beginning(hold: KeptHold | null, ending: Ending | null): FlowState {
  return { draft: emptyDraft, hold, ending, taken: [], asking: null, trouble: null, faults: {} };
}

/** What is after an event. Whatever happens, nothing that was typed is lost. Pure. */
export function flow(state: FlowState, event: FlowEvent): FlowState {
  switch (event.type) {
    case "typed": {
      const { [event.field]: _, ...faults } = state.faults;
      return { ...state, draft: { ...state.draft, [event.field]: event.value }, faults };
    }
    case "hold-asked":
      return { ...state, asking: { what: "hold", due: event.due }, trouble: null };
    case "held":
      return { ...state, hold: event.hold, asking: null, trouble: null };
    case "send-asked":
      return { ...state, asking: { what: "send" }, trouble: null, faults: {} };
    case "ended":
      return {
        ...beginning(null, event.ending),
        // A mail may not come because of a letter in its address; else what was typed has gone where it belongs.
        draft: event.ending.kind === "mail" ? state.draft : emptyDraft,
        taken: state.taken,
      };
    case "failed":
      return { ...afterFailure(state, event.trouble), asking: null };
    case "hold-over":
      return { ...state, hold: state.hold && { ...state.hold, over: true } };
    case "moved-on":
      // That a time was taken is said where another one is chosen.
      if (event.to === "slots" && isTaken(state.trouble)) return state;
      return { ...state, trouble: null };
  }
}

/** The slot that was asked for cannot be had; others may. */
export function isTaken(trouble: Trouble | null): boolean {
  return trouble?.code === "slot-taken" || trouble?.code === "slot-not-offered";
}

function afterFailure(state: FlowState, trouble: Trouble): FlowState {
  if (state.asking?.what === "hold") {
    if (!isTaken(trouble)) return { ...state, trouble };
    const { due } = state.asking;
    // A hold of this slot that ran out cannot be had again.
    const hold = state.hold?.over && state.hold.due === due ? null : state.hold;
    return { ...state, trouble, hold, taken: [...state.taken.filter((at) => at !== due), due] };
  }
  // A hold that has run out is forgotten by the server: its secret is as good as any wrong one.
  if (trouble.code === "hold-expired" || trouble.code === "link-unknown") {
    return {
      ...state,
      trouble: null,
      hold: state.hold && { ...state.hold, over: true, expires: 0 },
    };
  }
  const field = trouble.code === "malformed" ? fieldOf(trouble.path) : null;
  if (field !== null) return { ...state, trouble: null, faults: { [field]: "notAccepted" } };
  if (trouble.code === "email-needed") {
    return { ...state, trouble: null, faults: { email: "emailMissing" } };
  }
  return { ...state, trouble };
}
