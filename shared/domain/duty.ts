import type { CounterKey, TeamKey } from "./definition.ts";

/** Where a staff member works now (rule U1). */
export type Duty =
  | { readonly kind: "front"; readonly counter: CounterKey }
  | { readonly kind: "back"; readonly team: TeamKey }
  | { readonly kind: "off" };
