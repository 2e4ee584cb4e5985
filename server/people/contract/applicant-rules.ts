import { expect, test } from "vitest";
import type { UsingPeople } from "./people-under-test.ts";

const visitor = {
  kind: "person",
  person: "a1",
  name: "Visitor 17",
  email: "visitor17@example.org",
  phone: "0345 17",
  fileNumber: "AB 17",
} as const;

/** Staff add to what is kept of an applicant, or take something away; what they do not say stays. */
export function applicantRules(using: UsingPeople): void {
  test("[P1] what is not said of an applicant stays as it was, and can be found by what is new", () =>
    using(async ({ people, keep }) => {
      await keep(visitor);
      await keep({ kind: "applicant", person: "a1", from: "a1", email: "other17@example.org" });
      expect(people.person("a1")).toEqual({
        name: "Visitor 17",
        email: "other17@example.org",
        phone: null,
        fileNumber: "AB 17",
      });
      expect(people.find("other17@", 5)).toEqual(["a1"]);
      expect(people.find("visitor17@", 5)).toEqual([]);
    }));

  test("[P4] null deletes, and nothing left is nobody left", () =>
    using(async ({ people, keep }) => {
      await keep(visitor);
      await keep({ kind: "applicant", person: "a1", from: "a1", email: null });
      expect(people.person("a1")).toMatchObject({ name: "Visitor 17", email: null });
      await keep({ kind: "applicant", person: "a1", from: "a1", name: null, fileNumber: null });
      expect(people.person("a1")).toBeNull();
      expect(people.find("Visitor", 5)).toEqual([]);
    }));

  test("[P1] a record of its own is made from another's, which stays, without the phone number", () =>
    using(async ({ people, keep }) => {
      await keep(visitor);
      await keep({ kind: "applicant", person: "b2", from: "a1", name: "Visitor 18" });
      expect(people.person("b2")).toEqual({
        name: "Visitor 18",
        email: "visitor17@example.org",
        phone: null,
        fileNumber: "AB 17",
      });
      expect(people.person("a1")).toMatchObject({ name: "Visitor 17", phone: "0345 17" });
    }));

  test("[P2] of somebody who was erased nothing is left to take over", () =>
    using(async ({ people, keep }) => {
      await keep({ kind: "applicant", person: "b2", from: "a1" });
      expect(people.person("b2")).toBeNull();
      await keep({ kind: "applicant", person: "b2", from: "a1", name: "Visitor 18" });
      expect(people.person("b2")).toMatchObject({ name: "Visitor 18", email: null });
    }));
}
