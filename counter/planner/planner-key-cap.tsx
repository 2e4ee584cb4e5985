import { plannerKeyCap, type PlannerKey } from "./planner-keys.ts";

/** The planner's key, as drawn on its button. */
export function PlannerKeyCap({ name }: { readonly name: PlannerKey }) {
  return (
    <kbd className="key" aria-hidden="true">
      {plannerKeyCap(name)}
    </kbd>
  );
}
