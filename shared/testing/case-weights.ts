/**
 * How often each thing is wanted about cases. `work-case` is what somebody in the back office sensibly does next,
 * `bring-case` what leads to a hand-over at the first counter; the rest may well be refused.
 */
export const caseWeights = {
  "work-case": 14,
  "bring-case": 3,
  "to-back-office": 3,
  "take-case": 3,
  "assign-case": 1,
  "check-documents": 2,
  "move-case": 2,
  "move-cases": 1,
  "wait-for-case": 1,
  "resume-case": 1,
  "set-cluster": 1,
  "set-team": 1,
  "note-case": 1,
  "ask-for-documents": 1,
  "reprint-receipt": 1,
  letter: 2,
  email: 1,
  "match-intake": 1,
  "dismiss-intake": 1,
  "open-from-post": 3,
  "open-from-appointment": 1,
  "tend-cases": 2,
} as const;

export type CaseAct = keyof typeof caseWeights;

export function isCaseAct(act: string): act is CaseAct {
  return Object.hasOwn(caseWeights, act);
}
