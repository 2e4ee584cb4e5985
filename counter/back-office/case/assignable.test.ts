import { expect, it } from "vitest";
import { counterView } from "../../testing/view.ts";
import { assignable } from "./assignable.ts";

it("a case is offered to oneself, then to its team, then to the others by name", () => {
  const { staff } = counterView();
  expect(assignable(staff, "s04", "work", "de")).toEqual(["s04", "s03", "s01", "s02"]);
  expect(assignable(staff, "s03", "infodesk", "de")).toEqual(["s03", "s01", "s02", "s04"]);
});
