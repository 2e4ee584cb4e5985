import { expect, test } from "vitest";
import { counterCommand } from "./commands.ts";

const seen = { staff: "s03", case: "2026-000123-7", revision: 1 };
const letterOf = (arrived: string) => ({
  type: "RegisterLetter",
  staff: "s03",
  reference: "sticker-17",
  arrived,
  text: null,
});

test.each([
  ["a letter of", letterOf],
  ["a case that waits until", (until: string) => waiting(until)],
  ["documents asked for by", (until: string) => ({ ...seen, type: "AskForDocuments", until })],
])("[W3] %s a day of another age is a slip of the hand", (_what, commandOf) => {
  for (const wrong of ["0026-11-24", "1899-12-31", "2200-01-01", "9999-12-31", "2026-02-30"]) {
    expect(reads(commandOf(wrong)), wrong).toBe(false);
  }
  for (const right of ["1900-01-01", "2028-02-29", "2199-12-31"]) {
    expect(reads(commandOf(right)), right).toBe(true);
  }
});

const waiting = (until: string) => ({ ...seen, type: "WaitForCase", for: "authority", until });

function reads(command: object): boolean {
  return counterCommand.safeParse({ id: crypto.randomUUID(), ...command }).success;
}
