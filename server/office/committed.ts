import type { Event } from "../../shared/domain/event.ts";

/** What became true, told after it is durable. */
export interface Committed {
  /** None when there is nothing new but a mail to send. */
  readonly events: readonly Event[];
  readonly seq: number;
}
