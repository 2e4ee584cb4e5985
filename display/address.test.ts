import { expect, test } from "vitest";
import { areaFrom } from "./address.ts";

test("the address names the area", () => {
  expect(areaFrom("?area=ground-floor")).toBe("ground-floor");
});

test.each(["", "?", "?area=", "?area=Erdgeschoss%20links", "?raum=1"])(
  "%j names no area",
  (search) => {
    expect(areaFrom(search)).toBeNull();
  },
);
