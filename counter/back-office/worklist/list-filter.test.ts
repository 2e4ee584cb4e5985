import { describe, expect, it } from "vitest";
import { asked, everything, matchesText } from "./list-filter.ts";

describe("a worklist's filter", () => {
  it("asks for nothing in particular, for mine, for what waits, for what does not, and for a step", () => {
    expect(asked(everything, "s01")).toEqual({});
    expect(asked({ whose: "mine", status: null }, "s01")).toEqual({ assignee: "s01" });
    expect(asked({ whose: "waiting", status: null }, "s01")).toEqual({ waiting: true });
    expect(asked({ whose: "open", status: "decided" }, "s01")).toEqual({
      waiting: false,
      status: "decided",
    });
  });
});

describe("what is typed above a worklist", () => {
  const row = { number: "2026-000123-7", name: "Visitor 17", fileNumber: "AZ 33/17" };

  it("finds by part of the number, with and without hyphens", () => {
    for (const typed of ["123", "0001237", "2026-000123-7", " 000123-7 ", ""]) {
      expect(matchesText(row, typed)).toBe(true);
    }
    expect(matchesText(row, "124")).toBe(false);
  });

  it("finds by part of the name and the file number, in any case", () => {
    expect(matchesText(row, "visitor")).toBe(true);
    expect(matchesText(row, "az 33")).toBe(true);
    expect(matchesText({ ...row, name: null, fileNumber: null }, "visitor")).toBe(false);
  });
});
