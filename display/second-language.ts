import { display } from "../shared/i18n/display.ts";
import type { Language } from "../shared/domain/definition.ts";
import { turn } from "./calls.ts";

/** Which language stands below the German at server time `now`: the office's others take turns, if we have words. */
export function secondLanguage(languages: readonly Language[], now: number): Language | null {
  const others = languages.filter((language) => language !== "de" && language in display);
  return others[turn(others.length, now)] ?? null;
}
