import { checkDigit, hasCheckDigit } from "./check-digit.ts";

/** Digits of a code (rule A1). */
export const codeLength = 12;

/** The code of an appointment from 11 random digits. */
export function appointmentCode(digits: string): string {
  return digits + checkDigit(digits);
}

/** The 12 digits of what was typed or scanned, without blanks and hyphens; null when it is no code. */
export function readAppointmentCode(typed: string): string | null {
  const digits = typed.replaceAll(/[\s-]/g, "");
  return /^\d{12}$/.test(digits) && hasCheckDigit(digits) ? digits : null;
}

/** `123456789012` → `1234 5678 9012`. */
export function writeAppointmentCode(code: string): string {
  return code.replaceAll(/(\d{4})(?=\d)/g, "$1 ");
}
