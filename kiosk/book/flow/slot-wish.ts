import type { Instant } from "../../../shared/domain/instant.ts";
import type { BookingApi, Trouble } from "../api.ts";
import type { KeptHold } from "./flow.ts";

/** The slot that somebody wants. */
export interface SlotWish {
  readonly service: string;
  readonly people: number;
  readonly due: Instant;
}

export function slotOf({ service, people, due }: KeptHold): SlotWish {
  return { service, people, due };
}

export function isSameSlot(one: SlotWish, other: SlotWish): boolean {
  return one.service === other.service && one.people === other.people && one.due === other.due;
}

/** Gives a slot back for others; answers why it could not. One that is not given back falls by itself. */
export async function release(api: BookingApi, secret: string): Promise<Trouble | null> {
  const result = await api.send({ type: "ReleaseHold", secret });
  return result.ok ? null : result.trouble;
}
