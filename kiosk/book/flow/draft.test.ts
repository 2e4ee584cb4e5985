import { describe, expect, it } from "vitest";
import { bookingCommand } from "../../../shared/protocol/booking-commands.ts";
import { faultsOf, fieldOf, personOf, type Draft } from "./draft.ts";

const draft = (differs: Partial<Draft> = {}): Draft => ({
  name: "Visitor 17",
  email: "visitor17@example.org",
  fileNumber: "AZ 17/2026",
  ...differs,
});
const faults = (differs: Partial<Draft>, emailNeeded = false) =>
  faultsOf(draft(differs), { emailNeeded });

const isTaken = (typed: Draft) =>
  bookingCommand.safeParse({
    id: "01890000-0000-7000-8000-000000000000",
    type: "GiveDetails",
    secret: "1".repeat(39),
    language: "de",
    ...personOf(typed),
  }).success;

describe("what is typed about a person", () => {
  it.each([
    [{ name: " " }, { name: "nameMissing" }],
    [{ name: "V" }, { name: "nameShort" }],
    [{ name: "V".repeat(101) }, { name: "tooLong" }],
    [{ email: "visitor17" }, { email: "emailWrong" }],
    [{ email: "visitor17@" }, { email: "emailWrong" }],
    [{ email: `${"v".repeat(200)}@example.org` }, { email: "tooLong" }],
    [{ fileNumber: "17" }, { fileNumber: "fileNumberWrong" }],
    [
      { name: "", email: "@" },
      { name: "nameMissing", email: "emailWrong" },
    ],
  ] as const)("is wrong at its field: %o", (differs, expected) => {
    expect(faults(differs)).toEqual(expected);
    expect(isTaken(draft(differs))).toBe(false);
  });

  it.each([
    {},
    { email: "" },
    { fileNumber: "" },
    { name: "  Visitor 17 " },
    { email: " visitor17@example.org " },
    { email: "visitor17 @example.org" },
    { name: "زائر 17" },
  ])("is as the server takes it: %o", (differs) => {
    expect(faults(differs)).toEqual({});
    expect(isTaken(draft(differs))).toBe(true);
  });

  it("[B6] needs an address where everything goes by mail", () => {
    expect(faults({ email: "" }, true)).toEqual({ email: "emailMissing" });
  });

  it("finds the field that the server means", () => {
    expect(fieldOf("command.email")).toBe("email");
    expect(fieldOf("fileNumber")).toBe("fileNumber");
    expect(fieldOf("secret")).toBeNull();
  });
});
