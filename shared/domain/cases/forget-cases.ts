import { day, type Instant } from "../instant.ts";
import type { OfficeState } from "../state.ts";
import { withoutOldTimes } from "./closed-times.ts";
import { isOver } from "./steps.ts";

/** What is over stays in memory this long: for who asks by code, and for what else comes by post. */
const remembered = 180 * day;

/** At the turn of the day cases and post that have been over for long leave memory; the journal keeps the facts. */
export function withoutOldCases(state: OfficeState, now: Instant): OfficeState {
  const before = now - remembered;
  let { cases, byCaseCode, byCaseAppointment, receipts, intake, byIntakeReference } = state;
  for (const file of state.cases.values()) {
    if (!isOver(file.status) || file.since >= before) continue;
    cases = cases.without(file.number);
    byCaseCode = byCaseCode.without(file.code);
    for (const number of file.receipts) receipts = receipts.without(number);
  }
  for (const [appointment, number] of state.byCaseAppointment.entries()) {
    if (cases.get(number) === undefined) byCaseAppointment = byCaseAppointment.without(appointment);
  }
  for (const { id, reference, settled } of state.intake.values()) {
    if (settled === null || settled.at >= before) continue;
    intake = intake.without(id);
    byIntakeReference = byIntakeReference.without(reference);
  }
  const closedTimes = withoutOldTimes(state.closedTimes, now);
  const indexes = { byCaseCode, byCaseAppointment, byIntakeReference };
  return { ...state, ...indexes, cases, receipts, intake, closedTimes };
}
