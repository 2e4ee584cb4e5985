import { isOver } from "../../cases/steps.ts";
import type { OfficeCase } from "../../cases/office-case.ts";
import type { SeenCase } from "../../command.ts";
import { refuse, type Refused } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";

/** The case if it is as the sender saw it, so that two people never work over each other; else what is wrong. */
export function seenCase(
  { cases }: OfficeState,
  { case: number, revision }: SeenCase,
): OfficeCase | Refused {
  const file = cases.get(number);
  if (file === undefined) return refuse({ code: "case-unknown" });
  if (file.revision === revision) return file;
  const changes = Math.max(0, file.revision - revision);
  return refuse({ code: "case-changed", revision: file.revision, changes });
}

/** The same, for what only an open case can have happen to it. */
export function seenOpenCase(state: OfficeState, seen: SeenCase): OfficeCase | Refused {
  const file = seenCase(state, seen);
  if ("accepted" in file || !isOver(file.status)) return file;
  return refuse({ code: "case-step-impossible" });
}
