import { randomInt } from "node:crypto";

const letters = "abcdefghijklmnopqrstuvwxyz0123456789";

/** 16 random letters and digits, 82 bits, after a prefix such as `d-`. */
export function randomId(prefix: string): string {
  return `${prefix}${Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join("")}`;
}
