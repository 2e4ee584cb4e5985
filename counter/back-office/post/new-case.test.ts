import { describe, expect, it } from "vitest";
import { newCase, openCaseWish } from "./new-case.ts";

describe("a case from the post", () => {
  it("[K1] knows who wrote an e-mail", () => {
    expect(newCase({ from: "Visitor 17 <visitor17@example.org>" })).toMatchObject({
      name: "Visitor 17",
      email: "visitor17@example.org",
    });
    expect(newCase({ from: "visitor17@example.org" })).toMatchObject({
      name: "",
      email: "visitor17@example.org",
    });
    expect(newCase({ from: "no address" })).toMatchObject({ name: "", email: "" });
    expect(newCase({ from: null })).toMatchObject({ name: "", email: "" });
  });

  it("[K1] is not asked for before its service is chosen", () => {
    expect(openCaseWish(newCase({ from: null }), "s01", 17)).toBeNull();
  });

  it("[P1] keeps no person of whom nothing was typed", () => {
    const draft = { ...newCase({ from: null }), service: "study", name: "  " };
    expect(openCaseWish(draft, "s01", 17)).toEqual({
      type: "OpenCase",
      staff: "s01",
      from: { kind: "intake", intake: 17 },
      service: "study",
      answers: { titleExpires: null, travels: null, jobAtRisk: false },
      language: "de",
      person: null,
    });
    const named = openCaseWish({ ...draft, name: "Visitor 17" }, "s01", 17);
    expect(named?.person).toEqual({ name: "Visitor 17", email: null, fileNumber: null });
  });
});
