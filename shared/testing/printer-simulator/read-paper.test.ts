import { expect, it } from "vitest";
import { render } from "../../printing/render.ts";
import { CommandReader } from "./command-reader.ts";
import { Mechanism } from "./mechanism.ts";
import { paperPng } from "./paper-picture.ts";
import { readPaper } from "./read-paper.ts";

async function picture(number: string, paper: 80 | 58): Promise<Buffer> {
  const letter = /^[A-Z]/u.exec(number)?.[0] ?? "";
  const parts = [{ kind: "number", letter, digits: number.slice(letter.length) }] as const;
  const mechanism = new Mechanism(paper);
  for (const command of new CommandReader().push(await render({ parts }, { paper }))) {
    const strip = mechanism.apply(command);
    if (strip !== null) {
      return paperPng(strip);
    }
  }
  throw new Error("nothing was cut");
}

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

it("reads every letter and digit", async () => {
  const numbers = letters.map(
    (letter, index) => `${letter}${String(index * 379).padStart(3, "0")}`,
  );
  for (const number of numbers) {
    expect(await readPaper(await picture(number, 58))).toEqual({ number, qr: null });
  }
}, 30_000);

it.each(["K007", "O000", "I111", "B888", "N1042", "2026-000123-7"])("reads %s", async (number) => {
  expect(await readPaper(await picture(number, 80))).toEqual({ number, qr: null });
});
