import { expect, test } from "vitest";
import { secretFrom } from "./secret.ts";

const secret = "170141183460469231731687303715884105727";

test("[N5] the page's path carries the secret", () => {
  expect(secretFrom(`/t/${secret}`)).toBe(secret);
  expect(secretFrom(`/t/${secret}/`)).toBe(secret);
});

test.each(["/t/", "/t/K007", `/t/${secret}1`, `/t/${secret}/x`, `/x/t/${secret}`])(
  "[N5] %s opens nothing",
  (path) => {
    expect(secretFrom(path)).toBeNull();
  },
);
