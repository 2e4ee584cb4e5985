import { expect, test } from "vitest";
import type { PersonalRecord } from "../../../shared/domain/decision.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import type { Kept } from "../../../shared/domain/retention/kept.ts";
import type { UsingPeople } from "./people-under-test.ts";

const never = {
  appointments: 0,
  cases: 0,
  notes: 0,
  post: 0,
  dismissedPost: 0,
  receipts: 0,
  mails: 0,
};
const number = "2026-000123-7";

const since = (since: Instant | null, kept: Kept): PersonalRecord => ({
  kind: "term",
  ...kept,
  since,
});
const forget = (kept: Kept): PersonalRecord => ({ kind: "forget", ...kept });
const person = (pseudonym: string): PersonalRecord => ({
  kind: "person",
  person: pseudonym,
  name: `Visitor ${pseudonym}`,
  email: null,
  phone: null,
  fileNumber: null,
});

const note = (revision: number): PersonalRecord => ({
  kind: "case-note",
  case: number,
  revision,
  text: `Note ${revision}`,
});
const post = (intake: number): PersonalRecord => ({
  kind: "intake",
  intake,
  from: "Visitor 17",
  subject: null,
  text: "Letter",
});

/** What is no longer needed is found by its kind's instant, and deleted for good (rule P2). */
export function forgetRules(using: UsingPeople): void {
  test("[P2] overdue is what nobody has needed since before its kind's instant, the longest first", () =>
    using(async ({ retained, keep }) => {
      await keep(
        since(20, { of: "case-person", key: "a2" }),
        since(10, { of: "case-person", key: "a1" }),
        since(30, { of: "case-person", key: "a3" }),
        since(10, { of: "appointment-person", key: "b1" }),
      );
      expect(retained.overdue({ ...never, cases: 30 }, 10)).toEqual([
        { of: "case-person", key: "a1" },
        { of: "case-person", key: "a2" },
      ]);
      expect(retained.overdue({ ...never, cases: 30 }, 1)).toEqual([
        { of: "case-person", key: "a1" },
      ]);
      expect(retained.overdue({ ...never, appointments: 11, cases: 31 }, 10)).toHaveLength(4);
      expect(retained.overdue({ ...never, appointments: 11, cases: 31 }, 3)).toHaveLength(3);
      expect(retained.overdue(never, 10)).toEqual([]);
    }));

  test("[P2] what is needed again, or longer, is not overdue", () =>
    using(async ({ retained, keep }) => {
      const [first, second] = [
        { of: "receipt", key: "E-2026-000017" },
        { of: "receipt", key: "E-2026-000018" },
      ] as const;
      await keep(since(10, first), since(10, second), since(null, first), since(20, second));
      expect(retained.overdue({ ...never, receipts: 20 }, 10)).toEqual([]);
      expect(retained.overdue({ ...never, receipts: 21 }, 10)).toEqual([second]);
    }));

  test("[P2] what is forgotten is gone, is not overdue any more, and nothing else is touched", () =>
    using(async ({ people, retained, keep }) => {
      await keep(person("a1"), person("a2"), person("b1"), note(1), note(11), post(1), post(2));
      await keep(post(3), { kind: "visit-note", visit: 1, text: "Note" });
      await keep({ kind: "visit-note", visit: 11, text: "Note" });
      const gone = [
        { of: "appointment-person", key: "a1" },
        { of: "case-person", key: "b1" },
        { of: "case-note", key: `${number} 1` },
        { of: "visit-note", key: "1" },
        { of: "post", key: "1" },
        { of: "dismissed-post", key: "2" },
      ] as const satisfies readonly Kept[];
      await keep(...gone.map((kept) => since(10, kept)));
      const later = { ...never, appointments: 11, cases: 11, notes: 11, post: 11 };
      const all = { ...later, dismissedPost: 11 };
      expect(retained.overdue(all, 10)).toHaveLength(gone.length);

      for (const _ of ["once", "twice"]) await keep(...gone.map(forget));
      expect(retained.overdue(all, 10)).toEqual([]);
      expect([people.person("a1"), people.person("b1")]).toEqual([null, null]);
      expect([people.noteOfCase(number, 1), people.noteOfVisit(1)]).toEqual([null, null]);
      expect([people.intake(1), people.intake(2), people.intakeStart(1, 5)]).toEqual([
        null,
        null,
        null,
      ]);
      expect(people.find("visitor", 5)).toEqual(["a2"]);
      expect([people.noteOfCase(number, 11), people.noteOfVisit(11)]).toEqual(["Note 11", "Note"]);
      expect(people.intake(3)?.text).toBe("Letter");
    }));
}
