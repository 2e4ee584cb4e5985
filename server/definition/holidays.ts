import { createRequire } from "node:module";
import type Library from "date-holidays";
import { z } from "zod";
import { hour } from "../../shared/domain/instant.ts";
import { suggestion } from "./nearest.ts";

/** A country or its part with holidays of its own, in the spelling of ISO 3166-2: `DE-ST`. */
type Region = readonly [country: string, state?: string, region?: string];

/** How long a server may run before it must be started again to know more holidays. */
const yearsAhead = 5;

const like = "a country or a part of it such as DE or DE-ST";

/** Such as `AT` or `DE-ST`; a few parts have parts of their own, such as `DE-BY-KATH`. */
export const holidayRegion = z.string({ error: like }).transform((typed, context): Region => {
  const library = new (load())();
  const [country = "", state, region, ...more] = typed.trim().split("-");
  const countries = Object.keys(library.getCountries());
  const states = codes(country, library.getStates(country));
  const regions =
    state === undefined ? [] : codes(`${country}-${state}`, library.getRegions(country, state));
  const known = countries.includes(country) ? [country, ...states, ...regions] : countries;
  if (more.length > 0 || !known.includes(typed.trim())) {
    context.addIssue({ code: "custom", message: `${like}${suggestion(typed.trim(), known)}` });
    return z.NEVER;
  }
  if (state === undefined) return [country];
  return region === undefined ? [country, state] : [country, state, region];
});

/**
 * The dates of the public holidays of a region, for `firstYear` and the five years after it. Some last for days,
 * begin at sunset of the day before, or only in the afternoon: a date counts when its noon lies within the holiday.
 */
export function publicHolidays(
  [country, state = "", region = ""]: Region,
  firstYear: number,
): readonly string[] {
  const library = new (load())(country, state, region, { types: ["public"] });
  const years = Array.from({ length: yearsAhead + 1 }, (_, ahead) => firstYear + ahead);
  return years.flatMap((year) =>
    library.getHolidays(year).flatMap(({ date, start, end }) => {
      const begins = beginning(date);
      const hours = Math.round((end.getTime() - start.getTime()) / hour);
      return noonsBetween(begins, begins.add({ hours }));
    }),
  );
}

/** The library writes `2026-05-27 00:00:00`, with ` -0600` for six hours before that. */
function beginning(written: string): Temporal.PlainDateTime {
  const [date = "", time = "", before = "0"] = written.split(" ");
  return Temporal.PlainDateTime.from(`${date}T${time}`).add({ hours: Number(before) / 100 });
}

function noonsBetween(
  begins: Temporal.PlainDateTime,
  ends: Temporal.PlainDateTime,
): readonly string[] {
  const noons: string[] = [];
  for (
    let noon = begins.withPlainTime("12:00");
    Temporal.PlainDateTime.compare(noon, ends) < 0;
    noon = noon.add({ days: 1 })
  ) {
    const isWithin = Temporal.PlainDateTime.compare(begins, noon) < 0;
    if (isWithin) noons.push(noon.toPlainDate().toString());
  }
  return noons;
}

/** The parts of a place, with the place before them; the library knows no parts of many. */
function codes(place: string, parts: Readonly<Record<string, string>> | undefined): string[] {
  return Object.keys(parts ?? {}).map((part) => `${place}-${part}`);
}

/** Loaded only for an office that asks for holidays: the library with its data takes longer than all of ours. */
function load(): typeof Library {
  const library: typeof Library = createRequire(import.meta.url)("date-holidays");
  return library;
}
