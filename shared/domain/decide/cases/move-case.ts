import type { MailOrder } from "../../booking/mail-order.ts";
import type { OfficeCase } from "../../cases/office-case.ts";
import { stepKind, type CaseStatus } from "../../cases/steps.ts";
import type { CaseCommand } from "../../command.ts";
import { accept, refuse, type Context, type Decision, type Refused } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";
import { caseMail } from "./case-mail.ts";
import { changeCase, type ChangedCase } from "./change-case.ts";
import { seenCase } from "./seen-case.ts";

type MovedCase = ChangedCase & { readonly mails: readonly MailOrder[] };

/** A case goes a step on, over steps, or ends otherwise; the latter two only with a reason (rule K2). */
export function moveCase(
  state: OfficeState,
  command: Extract<CaseCommand, { type: "MoveCase" }>,
  context: Context,
): Decision {
  const file = seenCase(state, command);
  if ("accepted" in file) return file;
  const moved = move(file, command.to, command.reason, context);
  if ("accepted" in moved) return moved;
  const { events, personal, revision, mails } = moved;
  return accept(events, { kind: "case-changed", case: file.number, revision }, personal, mails);
}

/** Many cases go the same next step, or none does: a print run, a delivery of cards. */
export function moveCases(
  state: OfficeState,
  { cases, to }: Extract<CaseCommand, { type: "MoveCases" }>,
  context: Context,
): Decision {
  const moves = new Map<string, MovedCase>();
  for (const seen of cases) {
    const file = seenCase(state, seen);
    if ("accepted" in file) return file;
    const moved = move(file, to, undefined, context);
    if ("accepted" in moved) return moved;
    // Named twice is moved once.
    moves.set(file.number, moved);
  }
  const all = [...moves.values()];
  const events = all.flatMap((moved) => moved.events);
  const mails = all.flatMap((moved) => moved.mails);
  return accept(events, { kind: "done" }, [], mails);
}

function move(
  file: OfficeCase,
  to: CaseStatus,
  reason: string | undefined,
  { definition, now: at }: Context,
): MovedCase | Refused {
  const kind = stepKind(file.status, to);
  // Completeness is decided by the checklist alone (rule K3).
  if (kind === "impossible" || to === "complete" || to === "incomplete") {
    return refuse({ code: "case-step-impossible" });
  }
  const why = reason?.trim() === "" ? undefined : reason;
  if (kind !== "next" && why === undefined) return refuse({ code: "reason-needed" });
  const what = { kind: "moved", to, skipped: kind === "skips" } as const;
  // Whatever it waited for, it goes on.
  const now = { status: to, waiting: null };
  const changed = changeCase(file, [{ what, now, note: why }], "back-office", at);
  const mails = to === "ready" ? caseMail(file, changed.revision, { kind: to }, definition) : [];
  return { ...changed, mails };
}
