import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDigit, hasCheckDigit } from "./check-digit.ts";

const numbers = fc.stringMatching(/^\d{1,14}$/).map((digits) => digits + checkDigit(digits));

describe("the check digit", () => {
  it("[A1] is Damm's: 572 gets 4", () => {
    expect(checkDigit("572")).toBe("4");
    expect(hasCheckDigit("5724")).toBe(true);
  });

  it("[A1] finds every single wrong digit", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        for (let place = 0; place < number.length; place += 1) {
          for (let digit = 0; digit < 10; digit += 1) {
            const typed = number.slice(0, place) + digit + number.slice(place + 1);
            expect(hasCheckDigit(typed)).toBe(typed === number);
          }
        }
      }),
    );
  });

  it("[A1] finds every swap of two neighbours", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        for (let place = 0; place + 1 < number.length; place += 1) {
          const [first = "", second = ""] = number.slice(place, place + 2);
          const typed = number.slice(0, place) + second + first + number.slice(place + 2);
          expect(hasCheckDigit(typed)).toBe(first === second);
        }
      }),
    );
  });

  it("[A1] accepts no letters", () => {
    expect(hasCheckDigit("57a4")).toBe(false);
  });
});
