import { pairingAlphabet } from "../../../shared/protocol/pairing.ts";

/** What somebody means who types a code: letter case, spaces and signs aside, and O for 0, I and L for 1. */
export function codeOf(typed: string): string {
  return [...typed.toUpperCase().replaceAll("O", "0").replaceAll(/[IL]/g, "1")]
    .filter((sign) => pairingAlphabet.includes(sign))
    .slice(0, 8)
    .join("");
}

/** In two groups of four, as the device shows it. */
export function grouped(code: string): string {
  return code.length > 4 ? `${code.slice(0, 4)} ${code.slice(4)}` : code;
}
