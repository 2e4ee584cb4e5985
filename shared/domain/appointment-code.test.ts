import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appointmentCode, codeLength, readAppointmentCode } from "./appointment-code.ts";
import { writeAppointmentCode } from "./appointment-code.ts";

const codes = fc.stringMatching(/^\d{11}$/).map(appointmentCode);

describe("appointment codes", () => {
  it("[A1] are written in three groups of four", () => {
    expect(writeAppointmentCode("123456789012")).toBe("1234 5678 9012");
  });

  it("[A1] are read as they are written, and with hyphens, blanks or nothing between", () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toHaveLength(codeLength);
        const written = writeAppointmentCode(code);
        for (const typed of [code, written, written.replaceAll(" ", "-"), `\t${written}\n`]) {
          expect(readAppointmentCode(typed)).toBe(code);
        }
      }),
    );
  });

  it("[A1] are nothing else: too short, too long, letters, other digits, a wrong check digit", () => {
    const code = appointmentCode("12345678901");
    const wrong = `${code.slice(0, 11)}${(Number(code.at(-1)) + 1) % 10}`;
    for (const typed of [
      "",
      code.slice(1),
      `${code}0`,
      `${code.slice(1)}x`,
      "١٢٣٤٥٦٧٨٩٠١٢",
      wrong,
    ]) {
      expect(readAppointmentCode(typed)).toBeNull();
    }
  });
});
