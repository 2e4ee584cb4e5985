import type { OfficeDefinition, StaffKey } from "../../shared/domain/definition.ts";
import type { BatchFailure } from "./work-queue.ts";

/** A definition that is to come into force (rule X8). */
export interface Redefinition {
  readonly definition: OfficeDefinition;
  /** Its words, recorded as they are. */
  readonly yaml: string;
  /** Null: the file the server was started with. */
  readonly by: StaffKey | null;
  readonly note: string;
  /** The version it was made from. */
  readonly basedOn: number;
}

/** What became of it. */
export type Redefined =
  | { readonly ok: true; readonly version: number }
  | {
      readonly ok: false;
      readonly error:
        | { readonly code: BatchFailure | "stopping" }
        /** Somebody else was quicker. */
        | { readonly code: "definition-changed"; readonly newest: number };
    };
