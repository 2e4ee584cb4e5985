import type { CaseView } from "../../../shared/protocol/case-views.ts";

export type CaseEntry = CaseView["history"][number];

/** What has happened since somebody last looked, oldest first. */
export function freshEntries(history: readonly CaseEntry[], seen: number): readonly CaseEntry[] {
  return history.filter(({ revision }) => revision > seen);
}
