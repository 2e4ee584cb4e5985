import { z } from "zod";
import { kioskView } from "../../shared/protocol/views.ts";
import type { AwayMemory } from "./memory.ts";

/** What the kiosk shows when it starts without the server. */
export const keptView = z.strictObject({
  view: kioskView,
  /** The server's time minus this device's, in milliseconds. */
  clockOffset: z.number(),
});
export type KeptView = z.infer<typeof keptView>;

/** Where a kiosk keeps its lease: in the page's own database, or wherever the app around it likes. */
export interface LeaseStore {
  /**
   * Changes the memory in one piece, whoever else changes it at the same time; resolves with what `change` answered
   * once it is on disk (rule L2). Rejects, with nothing changed, when it could not be written.
   */
  update<R>(change: (before: AwayMemory) => Change<R>): Promise<R>;
  view(): Promise<KeptView | null>;
  /** The last one wins. */
  keepView(kept: KeptView): Promise<void>;
}

export interface Change<R> {
  readonly after: AwayMemory;
  readonly result: R;
}
