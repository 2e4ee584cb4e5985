import { describe, expect, test } from "vitest";
import type { PersonalRecord } from "../../shared/domain/decision.ts";
import type { People } from "../office/ports.ts";

/** A store with the way its records come in. */
export interface PeopleUnderTest {
  readonly people: People;
  keep(...records: readonly PersonalRecord[]): Promise<void>;
  dispose(): Promise<void>;
}

/** What every `People` must do. */
export function describePeople(name: string, make: () => Promise<PeopleUnderTest>): void {
  async function using(rule: (store: PeopleUnderTest) => Promise<void>): Promise<void> {
    const store = await make();
    try {
      await rule(store);
    } finally {
      await store.dispose();
    }
  }

  const visitor = {
    kind: "person",
    person: "0123456789abcdef0123456789abcdef",
    name: "Visitor 17",
    email: "visitor17@example.org",
    phone: null,
    fileNumber: null,
  } as const satisfies PersonalRecord;

  describe(`${name} keeps people`, () => {
    test("[P1] what was kept is found at once, and nothing else", () =>
      using(async ({ people, keep }) => {
        await keep(
          visitor,
          { kind: "visit-note", visit: 7, text: "needs a wheelchair" },
          { kind: "case-note", case: "2026-000123-7", text: "passport is missing" },
        );
        expect(people.person(visitor.person)).toEqual({
          name: "Visitor 17",
          email: "visitor17@example.org",
          phone: null,
          fileNumber: null,
        });
        expect(people.noteOfVisit(7)).toBe("needs a wheelchair");
        expect(people.noteOfCase("2026-000123-7")).toBe("passport is missing");
        expect(people.person("ffffffffffffffffffffffffffffffff")).toBeNull();
        expect(people.noteOfVisit(8)).toBeNull();
        expect(people.noteOfCase("2026-000124-5")).toBeNull();
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
