import { expect, test } from "vitest";
import type { PersonalRecord } from "../../../shared/domain/decision.ts";
import type { UsingPeople } from "./people-under-test.ts";

/** Staff look for somebody by what they were told. */
export function findRules(using: UsingPeople): void {
  test.each([
    ["part of the name", "isit"],
    ["another letter case", "VISITOR GÖ"],
    ["no accents", "gokce"],
    ["other accents", "Gökcé"],
    ["an umlaut written out", "goekce"],
    ["superfluous blanks", "  visitor   gökçe "],
    ["ss for ß", "weiss"],
    ["the e-mail address", "Gokce17@Example"],
    ["the file number", "AB/17-2026"],
    ["part of the file number, with other punctuation", "b17 20"],
  ])("a person is found by %s", (_, typed) =>
    using(async ({ people, keep }) => {
      await keep(
        person("a1", "Visitor Gökçe Weiß", "gokce17@example.org", "ab 17-2026"),
        person("b2", "Other 18", "other18@example.com", "CD 18-2026"),
      );
      expect(people.find(typed, 5)).toEqual(["a1"]);
    }),
  );

  test.each(["müller", "Mueller", "muller", "MÜLLER"])("%s finds both spellings", (typed) =>
    using(async ({ people, keep }) => {
      await keep(person("a1", "Visitor Müller"));
      const spelt = typed === "muller" ? "Visitor Muller" : "Visitor Mueller";
      await keep(person("b2", spelt), person("c3", "Visitor Maler"));
      expect(people.find(typed, 5)).toEqual(["b2", "a1"]);
    }),
  );

  test.each(["%", "_", "\\", "isit%", "V_sitor", "' OR 1 --"])("%s is no wildcard", (typed) =>
    using(async ({ people, keep }) => {
      await keep(person("a1", "Visitor 17", "visitor17@example.org", "AB17"));
      expect(people.find(typed, 5)).toEqual([]);
      await keep(person("b2", `Visitor ${typed} 18`));
      expect(people.find(typed, 5)).toEqual(["b2"]);
    }),
  );

  test.each(["", "  ", "\n"])("nothing typed (%j) finds nobody", (typed) =>
    using(async ({ people, keep }) => {
      await keep(person("a1", "Visitor 17", "visitor17@example.org", "AB17"));
      expect(people.find(typed, 5)).toEqual([]);
    }),
  );

  test("a text does not reach from the name into the address", () =>
    using(async ({ people, keep }) => {
      await keep(person("a1", "Visitor 17", "visitor17@example.org"));
      expect(people.find("17 visitor", 5)).toEqual([]);
      expect(people.find("17\nvisitor", 5)).toEqual([]);
    }));

  test("a person without a name is found by the file number and the address alone", () =>
    using(async ({ people, keep }) => {
      await keep(
        { ...person("a1", "", "visitor17@example.org", "AB17"), name: null },
        { ...person("b2", "", null, "AB18"), name: null },
      );
      expect(people.find("ab 17", 5)).toEqual(["a1"]);
      expect(people.find("visitor17@", 5)).toEqual(["a1"]);
      expect(people.find("AB", 5)).toEqual(["b2", "a1"]);
      expect(people.find("null", 5)).toEqual([]);
      expect(people.person("b2")).toMatchObject({ name: null, fileNumber: "AB18" });
    }));

  test("who was kept last comes first, and no more than asked", () =>
    using(async ({ people, keep }) => {
      await keep(...["a1", "b2", "c3", "d4"].map((pseudonym) => person(pseudonym, "Visitor 17")));
      expect(people.find("visitor", 5)).toEqual(["d4", "c3", "b2", "a1"]);
      await keep(person("b2", "Visitor 17"));
      expect(people.find("visitor", 3)).toEqual(["b2", "d4", "c3"]);
    }));
}

function person(
  pseudonym: string,
  name: string,
  email: string | null = null,
  fileNumber: string | null = null,
): Extract<PersonalRecord, { kind: "person" }> {
  return { kind: "person", person: pseudonym, name, email, phone: null, fileNumber };
}
