import { useEffect, useReducer } from "react";
import type { Answer } from "../../../shared/domain/decision.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import type { BookingWish } from "../../../shared/protocol/commands.ts";
import { useBooking, type Booking } from "../booking-context.ts";
import { personOf, type Field } from "./draft.ts";
import {
  beginning,
  ending,
  flow,
  keptHold,
  type Ending,
  type FlowState,
  type KeptHold,
} from "./flow.ts";
import type { Way } from "./use-place.ts";

interface SlotWish {
  readonly service: string;
  readonly people: number;
  readonly due: Instant;
}

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
  const booking = useBooking();
  const { memory, language } = booking;
  const [state, tell] = useReducer(flow, null, () =>
    beginning(memory.read("hold", keptHold), memory.read("ending", ending)),
  );
  const { hold: kept, asking, draft } = state;

  useEffect(() => memory.write("hold", kept), [memory, kept]);
  useEffect(() => memory.write("ending", state.ending), [memory, state.ending]);
  const { place } = way;
  const { step } = place;
  useEffect(() => tell({ type: "moved-on", to: step }), [step]);

  const send = async (wish: BookingWish): Promise<Answer | null> => {
    const result = await booking.api.send(wish);
    if (result.ok) return result.value;
    tell({ type: "failed", trouble: result.trouble });
    return null;
  };
  const end = (how: Ending) => {
    tell({ type: "ended", ending: how });
    way.turn({ step: "done" });
  };
  /** Asked for again from the form, and taken by now: the others are on the page of slots. */
  const backToSlots = ({ service, people }: SlotWish) => {
    if (place.step === "details") way.go({ step: "slots", service, people, day: null });
  };
  const start = (step: () => Promise<void>) => {
    if (asking !== null) return;
    step().catch((error: unknown) => {
      console.error("a step of the booking failed", error);
      tell({ type: "failed", trouble: { code: "offline" } });
    });
  };

  /** A clock that was put right makes a hold look over that is not: before asking anew, the server's time decides. */
  const isHeldAfterAll = async (wish: SlotWish): Promise<boolean> => {
    if (kept === null || !kept.over || !isSame(kept, wish)) return false;
    await booking.api.slots(wish);
    if (booking.clock.now() >= kept.expires) return false;
    tell({ type: "held", hold: { ...kept, over: false } });
    return true;
  };
  /** Asks for a slot; what was held before is given back. Answers whether it could be had. */
  const hold = async (wish: SlotWish): Promise<boolean> => {
    tell({ type: "hold-asked", due: wish.due });
    if (await isHeldAfterAll(wish)) return true;
    const answer = await send({ type: "HoldSlot", ...wish });
    if (answer?.kind !== "hold") return false;
    const { secret, due, expires } = answer;
    tell({ type: "held", hold: { ...wish, secret, due, expires, over: false } });
    if (kept !== null && !kept.over) await release(booking, kept.secret);
    return true;
  };

  return {
    state,
    type: (field, value) => tell({ type: "typed", field, value }),
    hold: (wish) =>
      start(async () => {
        if (kept !== null && !kept.over && isSame(kept, wish)) way.go({ step: "details" });
        else if (!(await hold(wish))) backToSlots(wish);
        else if (place.step !== "details") way.go({ step: "details" });
      }),
    holdOver: () => tell({ type: "hold-over" }),
    book: () =>
      start(async () => {
        if (kept === null) return;
        tell({ type: "send-asked" });
        const { service, people, due, secret } = kept;
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
        await release(booking, secret);
        if (await hold(wish)) way.turn({ step: "details" });
        else way.turn({ step: "slots", service, people, day: null });
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

function isSame(hold: KeptHold, { service, people, due }: SlotWish): boolean {
  return hold.service === service && hold.people === people && hold.due === due;
}

/** The slot that was given up is free for others; if they cannot be told, it falls by itself. */
async function release({ api }: Booking, secret: string): Promise<void> {
  const result = await api.send({ type: "ReleaseHold", secret });
  if (!result.ok) console.warn("a hold was not given back", result.trouble.code);
}
