import type { Instant } from "../../shared/domain/instant.ts";
import type { Draft } from "./draft.ts";

/** A batch that is being decided: all of it at one instant. */
export interface OpenBatch {
  readonly draft: Draft;
  readonly now: Instant;
}
