import { describe, expect, test } from "vitest";
import type { PersonalRecord } from "../../shared/domain/decision.ts";
import { applicantRules } from "./contract/applicant-rules.ts";
import { findRules } from "./contract/find-rules.ts";
import { forgetRules } from "./contract/forget-rules.ts";
import { identityRules } from "./contract/identity-rules.ts";
import type { PeopleUnderTest, UsingPeople } from "./contract/people-under-test.ts";

/** What every `People` must do. */
export function describePeople(name: string, make: () => Promise<PeopleUnderTest>): void {
  const using: UsingPeople = async (rule) => {
    const store = await make();
    try {
      await rule(store);
    } finally {
      await store.dispose();
    }
  };

  const visitor = {
    kind: "person",
    person: "0123456789abcdef0123456789abcdef",
    name: "Visitor 17",
    email: "visitor17@example.org",
    phone: null,
    fileNumber: null,
  } as const satisfies PersonalRecord;

  describe(`${name} keeps people`, () => {
    identityRules(using);
    findRules(using);
    forgetRules(using);
    applicantRules(using);

    test("[P1] what was kept is found at once, and nothing else", () =>
      using(async ({ people, keep }) => {
        await keep(
          visitor,
          { kind: "visit-note", visit: 7, text: "needs a wheelchair" },
          { kind: "case-note", case: "2026-000123-7", revision: 1, text: "passport is missing" },
          { kind: "case-note", case: "2026-000123-7", revision: 4, text: "passport has come" },
          { kind: "intake", intake: 12, from: "Visitor 17", subject: null, text: "my passport" },
        );
        expect(people.person(visitor.person)).toEqual({
          name: "Visitor 17",
          email: "visitor17@example.org",
          phone: null,
          fileNumber: null,
        });
        expect(people.noteOfVisit(7)).toBe("needs a wheelchair");
        expect(people.noteOfCase("2026-000123-7", 1)).toBe("passport is missing");
        expect(people.noteOfCase("2026-000123-7", 4)).toBe("passport has come");
        expect(people.intake(12)).toEqual({
          from: "Visitor 17",
          subject: null,
          text: "my passport",
        });
        expect(people.person("ffffffffffffffffffffffffffffffff")).toBeNull();
        expect(people.noteOfVisit(8)).toBeNull();
        expect(people.noteOfCase("2026-000123-7", 2)).toBeNull();
        expect(people.noteOfCase("2026-000124-5", 1)).toBeNull();
        expect(people.intake(13)).toBeNull();
      }));

    test("the newest record replaces the one before", () =>
      using(async ({ people, keep }) => {
        await keep(visitor, { kind: "visit-note", visit: 7, text: "first" });
        await keep(
          { ...visitor, email: null, phone: "+49 000 17" },
          { kind: "visit-note", visit: 7, text: "second" },
        );
        expect(people.person(visitor.person)).toEqual({
          name: "Visitor 17",
          email: null,
          phone: "+49 000 17",
          fileNumber: null,
        });
        expect(people.noteOfVisit(7)).toBe("second");
      }));

    test("of a long letter the start can be had alone, in whole characters", () =>
      using(async ({ people, keep }) => {
        const text = `🛂${"ä".repeat(20_000)}`;
        await keep(
          { kind: "intake", intake: 12, from: "Visitor 17", subject: "Letter 17", text },
          { kind: "intake", intake: 13, from: null, subject: "Letter 18", text: null },
        );
        const head = { from: "Visitor 17", subject: "Letter 17" };
        expect(people.intakeStart(12, 3)).toEqual({ ...head, text: "🛂ää" });
        expect(people.intakeStart(12, 30_000)).toEqual({ ...head, text });
        expect(people.intakeStart(13, 3)?.text).toBeNull();
        expect(people.intakeStart(14, 3)).toBeNull();
      }));

    test("[B3, P1] a person who is forgotten is gone, and everybody else is there", () =>
      using(async ({ people, keep }) => {
        const other = { ...visitor, person: people.newPseudonym(), fileNumber: "AB-17" };
        await keep(visitor, other);
        await keep({ kind: "forget-person", person: visitor.person });
        expect(people.person(visitor.person)).toBeNull();
        expect(people.find("visitor", 5)).toEqual([other.person]);
        expect(people.person(other.person)).toMatchObject({ fileNumber: "AB-17" });
        await keep({ kind: "forget-person", person: "unknown" });
        expect(people.find("visitor", 5)).toEqual([other.person]);
      }));

    test("[P1] a new pseudonym is nobody's: 128 random bits", () =>
      using(async ({ people }) => {
        const made = Array.from({ length: 100 }, () => people.newPseudonym());
        expect(new Set(made).size).toBe(100);
        for (const pseudonym of made) expect(pseudonym).toMatch(/^[0-9a-f]{32}$/);
      }));

    test("[P1] the same person typed differently has one pseudonym, of 128 bits", () =>
      using(async ({ people }) => {
        const pseudonym = people.pseudonym("Visitor Straße", "visitor17@example.org");
        expect(pseudonym).toMatch(/^[0-9a-f]{32}$/);
        for (const [typed, email] of [
          ["  visitor\t STRASSE ", "Visitor17@Example.org"],
          ["Ｖisitor Straße", " visitor17@example.org "],
        ] as const) {
          expect(people.pseudonym(typed, email)).toBe(pseudonym);
        }
      }));

    test("[P1] other people have other pseudonyms", () =>
      using(async ({ people }) => {
        const all = [
          people.pseudonym("Visitor 17", "visitor17@example.org"),
          people.pseudonym("Visitor 17", null),
          people.pseudonym("Visitor 18", "visitor17@example.org"),
          people.pseudonym("Visitor 17 visitor17@example.org", null),
        ];
        expect(new Set(all).size).toBe(all.length);
      }));

    test("[P1] another office's pseudonyms are different", () =>
      using((one) =>
        using(async (other) => {
          expect(one.people.pseudonym("Visitor 17", null)).not.toBe(
            other.people.pseudonym("Visitor 17", null),
          );
        }),
      ));
  });
}
