import { expect, it } from "vitest";
import { counterKeyOf } from "./address.ts";

it.each([
  ["?counter=c1", "c1"],
  ["?x=1&counter=%20c1%20", "c1"],
  ["?counter=", null],
  ["", null],
])("an address with %j names counter %j", (search, key) => {
  expect(counterKeyOf(search)).toBe(key);
});
