import { describe, expect, it } from "vitest";
import { counterView } from "../testing/view.ts";
import { backDutyOf, backStaffAfter } from "./back-duty.ts";

describe("back duty at a screen", () => {
  it("[U1] lasts as long as the office says so", () => {
    const view = counterView();
    expect(backDutyOf("s03", view)).toEqual({ staff: "s03", team: "work" });
    expect(backDutyOf("s01", view)).toBeNull();
    expect(backDutyOf("gone", view)).toBeNull();
    expect(backDutyOf(null, view)).toBeNull();
  });

  it("[U1] begins when whoever works here goes to the back, and ends with front or off", () => {
    expect(backStaffAfter(null, null, { staff: "s03", kind: "back" })).toBe("s03");
    expect(backStaffAfter(null, "s01", { staff: "s01", kind: "back" })).toBe("s01");
    expect(backStaffAfter("s03", "s03", { staff: "s03", kind: "off" })).toBeNull();
    expect(backStaffAfter("s03", "s03", { staff: "s03", kind: "front" })).toBeNull();
  });

  it("[U1] is not taken from the desk by sending a colleague to the back", () => {
    expect(backStaffAfter(null, "s01", { staff: "s04", kind: "back" })).toBeNull();
    expect(backStaffAfter("s03", "s03", { staff: "s04", kind: "off" })).toBe("s03");
  });
});
