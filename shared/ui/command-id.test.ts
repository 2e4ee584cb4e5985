import { expect, test } from "vitest";
import { commandId } from "../protocol/atoms.ts";
import { freshCommandId } from "./command-id.ts";

test("[W1] a command id is a UUID the server takes, of version 7, and never the same twice", () => {
  const ids = Array.from({ length: 1_000 }, () => freshCommandId());
  for (const id of ids) expect(commandId.parse(id)).toMatch(/^.{14}7/);
  expect(new Set(ids).size).toBe(ids.length);
});

test("command ids are ordered by time, and carry it as RFC 9562 says", () => {
  // The example of RFC 9562, appendix A.6: 2022-02-22 14:22:22 at UTC-05:00.
  expect(freshCommandId(1_645_557_742_000)).toMatch(/^017f22e2-79b0-7/);
  expect(freshCommandId(1_000) < freshCommandId(2_000)).toBe(true);
});
