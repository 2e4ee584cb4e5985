import { expect, test } from "vitest";
import { minute, second } from "../../shared/domain/instant.ts";
import { patient, pauseAfter } from "./patience.ts";

test("a server that is away is asked again after seconds, one that refuses the login after minutes", () => {
  const failures = [1, 2, 3, 8, 1_000];
  expect(failures.map((n) => pauseAfter(n, patient.pauses) / second)).toEqual([
    5, 10, 20, 300, 300,
  ]);
  expect(failures.map((n) => pauseAfter(n, patient.loginPauses) / minute)).toEqual([
    1, 2, 4, 15, 15,
  ]);
});
