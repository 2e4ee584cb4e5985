import { useEffect, useReducer } from "react";
import type { Answer } from "../../../shared/domain/decision.ts";
import type { BookingWish } from "../../../shared/protocol/booking-commands.ts";
import { useBooking } from "../booking-context.ts";
import { personOf, type Field } from "./draft.ts";
import {
  beginning,
  ending,
  flow,
  isTaken,
  keptHold,
  type Ending,
  type FlowState,
  type KeptHold,
} from "./flow.ts";
import { isSameSlot, release, slotOf, type SlotWish } from "./slot-wish.ts";
import type { Way } from "./use-place.ts";

export interface Flow {
  readonly state: FlowState;
  readonly type: (field: Field, value: string) => void;
  readonly hold: (wish: SlotWish) => void;
  readonly holdOver: () => void;
  /** Gives the details of what is held. */
  readonly book: () => void;
  /** The mail went to a wrong address: gives the reservation back, and holds the same slot for the form again. */
  readonly correct: (ending: Extract<Ending, { kind: "mail" }>) => void;
  readonly join: (wish: { service: string; people: number }) => void;
}

/** Does what the visitor asks for, one thing at a time, and leads to the step that follows. */
export function useFlow(way: Way): Flow {
  const { api, clock, memory, language } = useBooking();
  const [state, tell] = useReducer(flow, null, () =>
    beginning(memory.read("hold", keptHold), memory.read("ending", ending)),
  );
  const { hold: kept, asking, draft } = state;

  useEffect(() => memory.write("hold", kept), [memory, kept]);
  useEffect(() => memory.write("ending", state.ending), [memory, state.ending]);
  const { step } = way.place;
  useEffect(() => tell({ type: "moved-on", to: step }), [step]);

  const send = async (wish: BookingWish): Promise<Answer | null> => {
    const result = await api.send(wish);
    if (result.ok) return result.value;
    tell({ type: "failed", trouble: result.trouble });
    return null;
  };
  const end = (how: Ending) => {
    tell({ type: "ended", ending: how });
    way.turn({ step: "done" });
  };
  const start = (step: () => Promise<void>) => {
    if (asking !== null) return;
    step().catch((error: unknown) => {
      console.error("a step of the booking failed", error);
      tell({ type: "failed", trouble: { code: "offline" } });
    });
  };

  /** A clock that was put right makes a hold look over that is not: before asking anew, the server's time decides. */
  const heldAfterAll = async (wish: SlotWish): Promise<KeptHold | null> => {
    if (kept === null || !kept.over || !isSameSlot(kept, wish)) return null;
    await api.slots(wish);
    return clock.now() < kept.expires ? { ...kept, over: false } : null;
  };
  /** Asks for a slot; what was held before is given back. Null when it cannot be had. */
  const hold = async (wish: SlotWish): Promise<KeptHold | null> => {
    tell({ type: "hold-asked", due: wish.due });
    const before = await heldAfterAll(wish);
    if (before !== null) {
      tell({ type: "held", hold: before });
      return before;
    }
    const result = await api.send({ type: "HoldSlot", ...wish });
    if (!result.ok) {
      tell({ type: "failed", trouble: result.trouble });
      // Asked for again from the form: the slots that are still free are on their own page.
      if (isTaken(result.trouble) && step !== "slots")
        way.turn({ ...wish, step: "slots", day: null });
      return null;
    }
    if (result.value.kind !== "hold") return null;
    const { secret, due, expires } = result.value;
    const held: KeptHold = { ...wish, secret, due, expires, over: false };
    tell({ type: "held", hold: held });
    if (kept !== null && !kept.over) {
      release(api, kept.secret).catch((error: unknown) => console.warn("not given back", error));
    }
    return held;
  };

  return {
    state,
    type: (field, value) => tell({ type: "typed", field, value }),
    hold: (wish) =>
      start(async () => {
        if (kept !== null && !kept.over && isSameSlot(kept, wish)) way.go({ step: "details" });
        else if ((await hold(wish)) !== null && step !== "details") way.go({ step: "details" });
      }),
    holdOver: () => tell({ type: "hold-over" }),
    book: () =>
      start(async () => {
        if (kept === null) return;
        // Sent after the time was over: if the slot is still free, nobody needs to touch anything else.
        const held = kept.over ? await hold(slotOf(kept)) : kept;
        if (held === null) return;
        tell({ type: "send-asked" });
        const { service, people, due, secret } = held;
        const answer = await send({ type: "GiveDetails", secret, language, ...personOf(draft) });
        const about = { service, people, due };
        if (answer?.kind === "mail-sent") {
          end({ kind: "mail", ...about, secret, until: answer.until });
        }
        if (answer?.kind === "booking") {
          end({ kind: "booked", ...about, secret: answer.secret, code: answer.code });
        }
      }),
    correct: ({ secret, service, people, due }) =>
      start(async () => {
        const wish = { service, people, due };
        tell({ type: "hold-asked", due });
        const trouble = await release(api, secret);
        if (trouble?.code === "offline") return tell({ type: "failed", trouble });
        if ((await hold(wish)) !== null) way.turn({ step: "details" });
      }),
    join: (wish) =>
      start(async () => {
        tell({ type: "send-asked" });
        const answer = await send({
          type: "JoinWaitingList",
          ...wish,
          language,
          ...personOf(draft),
        });
        if (answer !== null) end({ kind: "listed", ...wish });
      }),
  };
}
