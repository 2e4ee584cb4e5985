import { describe, expect, test } from "vitest";
import { kindOf, passes, type AuditKind } from "./audit-kind.ts";

const row = (what: string, staff: string | null = "s01") => {
  return { seq: 1, at: 1, staff, device: null, what, about: null };
};

describe("[X6] the audit list can be narrowed", () => {
  test.each<[string, AuditKind]>([
    ["sign-in-failed", "signIn"],
    ["account-locked", "signIn"],
    ["case-viewed", "look"],
    ["appointments-searched", "look"],
    ["audit-read", "look"],
    ["account-blocked", "settings"],
    ["device-revoked", "settings"],
    ["CallNext", "command"],
  ])("%s is of the kind %s", (what, kind) => {
    expect(kindOf(row(what))).toBe(kind);
  });

  test("to one person, one kind, or both", () => {
    const filter = { staff: "s01", kind: "look" } as const;
    expect(passes(row("case-viewed"), filter)).toBe(true);
    expect(passes(row("case-viewed", "s02"), filter)).toBe(false);
    expect(passes(row("case-viewed", null), filter)).toBe(false);
    expect(passes(row("CallNext"), filter)).toBe(false);
    expect(passes(row("CallNext", null), { staff: null, kind: null })).toBe(true);
  });
});
