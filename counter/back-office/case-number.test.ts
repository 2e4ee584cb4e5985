import { expect, it } from "vitest";
import { caseNumber } from "../../shared/domain/cases/case-number.ts";
import { caseNumbersIn } from "./case-number.ts";

const [first, second] = [caseNumber(2026, 123), caseNumber(2026, 124)];

it("[K1] finds the numbers of cases in what people write", () => {
  expect(caseNumbersIn(`Zu ${first}: anbei der Pass`)).toEqual([first]);
  expect(caseNumbersIn(first.replaceAll("-", ""))).toEqual([first]);
  expect(caseNumbersIn(`${first.replaceAll("-", " ")}, ${first} und ${second}`)).toEqual([
    first,
    second,
  ]);
});

it("[K1] takes no number with a wrong check digit, no part of a longer one and no telephone for one", () => {
  const wrong = [...first.slice(0, -1), (Number(first.at(-1)) + 1) % 10].join("");
  expect(caseNumbersIn(wrong)).toEqual([]);
  expect(caseNumbersIn(`${first.replaceAll("-", "")}1234`)).toEqual([]);
  expect(caseNumbersIn("0345 1234567")).toEqual([]);
});
