import { expect, test } from "vitest";
import { appointmentCode } from "../../shared/domain/appointment-code.ts";
import { digitsIn, faultOf, inGroups } from "./typed-code.ts";

const code = appointmentCode("12345678901");
const arabic = Array.from(code, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)]).join("");
const persian = Array.from(code, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)]).join("");

test.each([
  ["as on the receipt", inGroups(code)],
  ["with hyphens", inGroups(code).replaceAll(" ", "-")],
  ["in Arabic digits", arabic],
  ["in Persian digits", persian],
  ["as the address of the QR code", `http://192.168.0.10:8080/status/#${code}`],
  ["with a digit too many", `${code}7`],
])("[S1] a code typed %s is read", (_how, typed) => {
  expect(digitsIn(typed)).toBe(code);
});

test("a code is shown in three groups while it is typed", () => {
  expect(["1", "12345", "123456789012"].map(inGroups)).toEqual(["1", "1234 5", "1234 5678 9012"]);
});

test("[A1] a wrong or missing digit is told without asking the server", () => {
  const wrong = code.slice(0, 11) + ((Number(code[11]) + 1) % 10);
  expect([faultOf(code), faultOf(wrong), faultOf("1234")]).toEqual([null, "mistyped", "short"]);
});
