import { expect, test } from "vitest";
import type { Answer, PersonalRecord } from "../../../shared/domain/decision.ts";
import { AppendFailed, type StoredAnswer } from "../../office/ports.ts";
import { answered, batchAfter, begins, monday, nothing } from "../sample-batches.ts";
import { seqs, type UsingJournal } from "./journal-under-test.ts";

/** Answers and personal records, which are written with the events. */
export function answerRules(using: UsingJournal): void {
  test("[W1] an answer is found by its command, with its sender", () =>
    using(async ({ journal }) => {
      const answers: readonly Answer[] = [
        { kind: "done" },
        { kind: "slip", slip: 9 },
        { kind: "visit", visit: 7, number: "K007" },
        { kind: "appointment", appointment: 4, code: "123456789012", again: true },
        {
          kind: "case",
          visit: 7,
          number: "K007",
          case: "2026-000123-7",
          code: "920260001233",
          receipt: "E-2026-000017",
          slip: null,
        },
        { kind: "case-changed", case: "2026-000123-7", revision: 4 },
        { kind: "intake", intake: 12, again: true },
        { kind: "hold", secret: "1".repeat(39), due: monday + 10, expires: monday + 5 },
        { kind: "mail-sent", until: monday + 5 },
        { kind: "booking", secret: "2".repeat(39), code: "123456789012", due: monday + 10 },
        { kind: "day-closed", cancelled: 3 },
        {
          kind: "ticket",
          ticket: {
            visit: 7,
            number: "K007",
            secret: "0".repeat(39),
            slip: 9,
            ahead: 3,
            wait: { from: 60_000, to: 300_000 },
            language: "ar",
            people: 2,
            again: false,
          },
        },
      ];
      const all = answers.map((answer, index) => stored(index + 1, answer));
      await journal.append({ ...nothing, answers: all });
      for (const answer of all) {
        expect(await journal.answer(answer.command)).toEqual(answer);
      }
    }));

  test("[W1] a command is answered once: a second answer fails its whole batch", () =>
    using(async ({ journal, people, periods }) => {
      await journal.append({ ...batchAfter(0, 1), answers: [answered(1)] });
      const again = journal.append({
        ...nothing,
        events: batchAfter(1, 1).events,
        periods: [begins(1, "waiting", monday)],
        personal: [{ kind: "visit-note", visit: 1, text: "never kept" }],
        answers: [answered(2), { ...answered(1), answer: { kind: "done" } }],
      });
      await expect(again).rejects.toBeInstanceOf(AppendFailed);
      expect(seqs(journal)).toEqual([1]);
      expect(await journal.answer(answered(2).command)).toBeNull();
      expect(await journal.answer(answered(1).command)).toEqual(answered(1));
      expect([...periods()]).toEqual([]);
      expect(people.noteOfVisit(1)).toBeNull();
      expect(await journal.recover()).toBe(1);
    }));

  test("personal records of a batch are read at once; the newest stays", () =>
    using(async ({ journal, people }) => {
      await journal.append({ ...nothing, personal: [note("first"), note("second")] });
      expect(people.noteOfVisit(1)).toBe("second");
      await journal.append({ ...nothing, personal: [note("third")] });
      expect(people.noteOfVisit(1)).toBe("third");
    }));
}

function note(text: string): PersonalRecord {
  return { kind: "visit-note", visit: 1, text };
}

function stored(n: number, answer: Answer): StoredAnswer {
  return { ...answered(n), answer };
}
