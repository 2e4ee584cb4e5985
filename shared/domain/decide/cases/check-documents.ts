import { checklistNow } from "../../cases/checklist-now.ts";
import { missingDocuments } from "../../cases/checklist.ts";
import type { CaseCommand } from "../../command.ts";
import type { Context, Decision } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";
import { acceptChanges } from "./change-case.ts";
import { checkedList } from "./found.ts";
import { recheck } from "./recheck.ts";
import { seenOpenCase } from "./seen-case.ts";

/** The back office works through the checklist; whether the case is complete follows from it (rule K3). */
export function checkDocuments(
  state: OfficeState,
  command: Extract<CaseCommand, { type: "CheckDocuments" }>,
  context: Context,
): Decision {
  const file = seenOpenCase(state, command);
  if ("accepted" in file) return file;
  const checklist = checkedList(checklistNow(file, context.definition), command, context);
  if ("accepted" in checklist) return checklist;
  const what = { kind: "checked", missing: missingDocuments(checklist).length } as const;
  return acceptChanges(file, [{ what, now: recheck(file, checklist, context) }], context.now);
}
