import { describe } from "vitest";
import { answerRules } from "./contract/answer-rules.ts";
import { caseTimeRules } from "./contract/case-time-rules.ts";
import { definitionRules } from "./contract/definition-rules.ts";
import { eventRules } from "./contract/event-rules.ts";
import { failureRules } from "./contract/failure-rules.ts";
import type { JournalUnderTest, UsingJournal } from "./contract/journal-under-test.ts";
import { periodRules } from "./contract/period-rules.ts";
import { snapshotRules } from "./contract/snapshot-rules.ts";

/** What every `Journal` must do. `make` gives an empty one each time. */
export function describeJournal(name: string, make: () => Promise<JournalUnderTest>): void {
  const using: UsingJournal = async (rule) => {
    const store = await make();
    try {
      await rule(store);
    } finally {
      await store.dispose();
    }
  };

  describe(`${name} is a journal`, () => {
    eventRules(using);
    answerRules(using);
    periodRules(using);
    caseTimeRules(using);
    snapshotRules(using);
    definitionRules(using);
    failureRules(using);
  });
}
