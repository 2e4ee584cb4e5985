import type { MailOrder } from "../../booking/mail-order.ts";
import type { CaseNumber, OfficeCase } from "../../cases/office-case.ts";
import { stepKind, type CaseStatus } from "../../cases/steps.ts";
import type { CaseCommand } from "../../command.ts";
import { accept, refuse, type Context, type Decision } from "../../decision.ts";
import type { Hindrance } from "../../refusal.ts";
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
  const reason = command.reason?.trim() === "" ? undefined : command.reason;
  const why = whyNotTo(file, command.to, reason);
  if (why !== null) return refuse({ code: why });
  const { events, personal, revision, mails } = stepTo(file, command.to, reason, context);
  return accept(events, { kind: "case-changed", case: file.number, revision }, personal, mails);
}

/** Many cases go the same next step, or none does and those that hinder are named: a print run, a delivery of cards. */
export function moveCases(
  { cases }: OfficeState,
  { cases: all, to }: Extract<CaseCommand, { type: "MoveCases" }>,
  context: Context,
): Decision {
  const moves = new Map<CaseNumber, MovedCase>();
  const hindered = new Map<CaseNumber, Hindrance>();
  // Named twice is moved once.
  for (const { case: number, revision } of all) {
    const file = cases.get(number);
    const why = whyNot(file, revision, to);
    if (file === undefined || why !== null) hindered.set(number, why ?? "case-unknown");
    else moves.set(number, stepTo(file, to, undefined, context));
  }
  if (hindered.size > 0) {
    const named = [...hindered].map(([number, why]) => ({ case: number, why }));
    return refuse({ code: "cases-hindered", cases: named });
  }
  const made = [...moves.values()];
  const events = made.flatMap((moved) => moved.events);
  const mails = made.flatMap((moved) => moved.mails);
  return accept(events, { kind: "done" }, [], mails);
}

function whyNot(file: OfficeCase | undefined, revision: number, to: CaseStatus): Hindrance | null {
  if (file === undefined) return "case-unknown";
  if (file.revision !== revision) return "case-changed";
  return whyNotTo(file, to, undefined);
}

/** Why a case cannot go to a step, given why it should; null when it can. */
function whyNotTo(
  { status }: OfficeCase,
  to: CaseStatus,
  reason: string | undefined,
): "case-step-impossible" | "reason-needed" | null {
  const kind = stepKind(status, to);
  // Completeness is decided by the checklist alone (rule K3).
  if (kind === "impossible" || to === "complete" || to === "incomplete") {
    return "case-step-impossible";
  }
  return kind !== "next" && reason === undefined ? "reason-needed" : null;
}

function stepTo(
  file: OfficeCase,
  to: CaseStatus,
  reason: string | undefined,
  { definition, now: at }: Context,
): MovedCase {
  const what = { kind: "moved", to, skipped: stepKind(file.status, to) === "skips" } as const;
  // Whatever it waited for, it goes on.
  const now = { status: to, waiting: null };
  const changed = changeCase(file, [{ what, now, note: reason }], "back-office", at);
  const mails = to === "ready" ? caseMail(file, changed.revision, { kind: to }, definition) : [];
  return { ...changed, mails };
}
