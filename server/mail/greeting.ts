import { fill } from "../../shared/i18n/fill.ts";
import type { Wording } from "./wording.ts";

/** `Guten Tag Visitor 17,` or, without a name, `Guten Tag,` */
export function greetingOf(name: string | null, { words }: Wording): string {
  return name === null ? words.greetingAnybody : fill(words.greeting, { name });
}
