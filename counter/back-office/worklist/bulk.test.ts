import { expect, it } from "vitest";
import { commonStep } from "./bulk.ts";

it("[K2] many cases go a step together when it is the next one of each", () => {
  expect(commonStep([{ status: "decided" }, { status: "decided" }])).toBe("in-production");
  expect(commonStep([{ status: "in-production" }])).toBe("ready");
});

it("[K2] cases of different steps go none together, nor does nothing", () => {
  expect(commonStep([{ status: "decided" }, { status: "in-production" }])).toBeNull();
  expect(commonStep([{ status: "complete" }])).toBeNull();
  expect(commonStep([])).toBeNull();
});
