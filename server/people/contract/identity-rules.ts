import { expect, test } from "vitest";
import type { PersonTraits } from "../../office/ports.ts";
import type { UsingPeople } from "./people-under-test.ts";

const nobody: PersonTraits = { name: "", email: null, fileNumber: null };
const email = (email: string): PersonTraits => ({ ...nobody, email });
const file = (fileNumber: string): PersonTraits => ({ ...nobody, fileNumber });
const named = (name: string): PersonTraits => ({ ...nobody, name });

/** What makes somebody the same person (rule B4). */
export function identityRules(using: UsingPeople): void {
  test.each<[title: string, one: PersonTraits, other: PersonTraits]>([
    ["letter case", email("visitor17@example.org"), email("Visitor17@EXAMPLE.org")],
    ["surrounding blanks", email("visitor17@example.org"), email("  visitor17@example.org ")],
    ["a tag", email("visitor17@example.org"), email("visitor17+termin@example.org")],
    ["a tag of a tag", email("visitor17+a@example.org"), email("visitor17+b+c@example.org")],
    ["dots at gmail", email("visitor17@gmail.com"), email("visi.tor.17@gmail.com")],
    ["gmail's other name", email("visitor17@gmail.com"), email("v.isitor17+x@googlemail.com")],
    ["another name beside it", email("visitor17@example.org"), named17("visitor17@example.org")],
    ["a file number's letter case", file("AB17"), file("ab17")],
    ["a file number's punctuation", file("AB 17/2026-3"), file("ab172026–3")],
    ["a name's letter case and blanks", named("Visitor Straße"), named(" VISITOR  STRASSE")],
  ])("[B4] %s does not make another person", (_, one, other) =>
    using(async ({ people }) => {
      expect(people.identities(one)).toEqual(people.identities(other));
      expect(people.identities(one)).toHaveLength(1);
    }),
  );

  test("[B4] different people share nothing", () =>
    using(async ({ people }) => {
      const different = [
        email("visitor17@example.org"),
        email("visitor18@example.org"),
        email("visitor17@example.com"),
        // Elsewhere a dot does count.
        email("visitor.17@example.org"),
        // A mailbox whose name begins with a plus sign has no tag.
        email("+a@example.org"),
        email("+b@example.org"),
        file("AB17"),
        file("AB18"),
        named("Visitor 17"),
        named("Visitor 18"),
      ].flatMap((traits) => people.identities(traits));
      expect(new Set(different).size).toBe(different.length);
      for (const identity of different) expect(identity).toMatch(/^[0-9a-f]{32}$/);
    }));

  test("[B4] who gives an e-mail address and a file number is known by either, and not by the name", () =>
    using(async ({ people }) => {
      const both = { ...email("visitor17@example.org"), name: "Visitor 17", fileNumber: "AB17" };
      expect(people.identities(both)).toEqual([
        ...people.identities(email("visitor17@example.org")),
        ...people.identities(file("AB17")),
      ]);
    }));

  test("[B4] nothing but blanks and hyphens is neither address nor file number: the name counts", () =>
    using(async ({ people }) => {
      const traits = { name: "Visitor 17", email: " ", fileNumber: " - / " };
      expect(people.identities(traits)).toEqual(people.identities(named("Visitor 17")));
    }));

  test("[B4] the same text is another key as e-mail address, file number, name and pseudonym", () =>
    using(async ({ people }) => {
      const text = "17";
      const keys = [email(text), file(text), named(text)].flatMap((traits) =>
        people.identities(traits),
      );
      const tricks = [people.pseudonym(text, null), people.pseudonym("email", text)];
      expect(new Set([...keys, ...tricks]).size).toBe(5);
    }));

  test("[P1] another office's identities are different", () =>
    using((one) =>
      using(async (other) => {
        const visitor = email("visitor17@example.org");
        expect(one.people.identities(visitor)).not.toEqual(other.people.identities(visitor));
      }),
    ));
}

function named17(email: string): PersonTraits {
  return { name: "Visitor 17", email, fileNumber: null };
}
