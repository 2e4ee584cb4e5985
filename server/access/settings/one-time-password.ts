import { randomInt } from "node:crypto";

/** Without what looks alike on paper, such as l and 1. */
const readable = "abcdefghjkmnpqrstuvwxyz23456789";

/** Sixteen random characters (79 bits) in groups of four, to be read out or written down once. */
export function oneTimePassword(): string {
  return Array.from({ length: 4 }, group).join("-");
}

function group(): string {
  return Array.from({ length: 4 }, () => readable[randomInt(readable.length)]).join("");
}
