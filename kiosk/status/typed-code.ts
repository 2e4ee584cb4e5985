import { codeLength, readAppointmentCode } from "../../shared/domain/appointment-code.ts";

/** The first digits of Arabic and Persian, which phones set to these languages type. */
const zeros = [0x06_60, 0x06_f0];

/** At most the digits of a code, as Latin ones, in whatever a visitor typed or pasted; an address gives its last. */
export function digitsIn(typed: string): string {
  const latin = Array.from(typed, (character) => {
    const zero = zeros.find((first) => {
      const digit = (character.codePointAt(0) ?? 0) - first;
      return digit >= 0 && digit <= 9;
    });
    return zero === undefined ? character : String((character.codePointAt(0) ?? 0) - zero);
  }).join("");
  const behindHash = latin.slice(latin.lastIndexOf("#") + 1);
  return behindHash.replaceAll(/\D/g, "").slice(0, codeLength);
}

/** `123456789` → `1234 5678 9`. */
export function inGroups(digits: string): string {
  return digits.replaceAll(/(\d{4})(?=\d)/g, "$1 ");
}

/** What is wrong with a code before anybody is asked (rule A1's check digit); null when nothing is. */
export function faultOf(digits: string): "short" | "mistyped" | null {
  if (digits.length < codeLength) return "short";
  return readAppointmentCode(digits) === null ? "mistyped" : null;
}
