import { z } from "zod";
import type { Names } from "../../shared/domain/definition.ts";
import { suggestion } from "./nearest.ts";

/*
 * Every schema's error text completes the sentence "found …, expected …".
 */

/** A name by which other places of the definition, addresses and the wire refer to something. */
export const key = z
  .string({ error: "a key" })
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: "a key of small letters, digits and hyphens" });

export const text = z.string({ error: "a text" }).trim().min(1, { error: "a text" });

/** A number over a desk may look like a number in YAML. */
export const label = z
  .union([z.string(), z.int()], { error: "a short text or a number" })
  .transform(String)
  .pipe(z.string().trim().min(1, { error: "a text" }).max(6, { error: "at most 6 characters" }));

export const flag = z.boolean({ error: "true or false" });

/** A whole number in a range, both ends included. */
export function whole(from: number, to: number) {
  const error = `a whole number from ${from} to ${to}`;
  return z.int({ error }).min(from, { error }).max(to, { error });
}

/** The levels of urgency and of difficulty (rule K4). */
export const level = z.literal([1, 2, 3], { error: "1, 2 or 3" });

/** A BCP 47 tag whose language is known, such as `de`, `de-simple` or `ar`. */
export const language = z
  .string({ error: "a language tag" })
  .refine(isLanguage, { error: "a language tag such as de, en, ar or de-simple" });

function isLanguage(tag: string): boolean {
  const primary = /^([a-z]{2,3})(-[a-z]{2,8})?$/.exec(tag)?.[1];
  if (primary === undefined) return false;
  const known = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  return known.of(primary) !== undefined && Intl.getCanonicalLocales(primary)[0] === primary;
}

/** A text in several languages, German among them. */
export const names = record(language, text, "texts by language").transform(
  (texts, context): Names => {
    const { de } = texts;
    if (de === undefined) {
      context.addIssue({ code: "custom", path: ["de"], message: "the German text" });
      return z.NEVER;
    }
    return { ...texts, de };
  },
);

/** A section whose keys the office chooses. */
export function record<K extends z.ZodType<string, string>, V extends z.ZodType>(
  keys: K,
  values: V,
  what: string,
) {
  return z.record(keys, values, {
    error: (issue) => {
      const [wrong] = issue.code === "invalid_key" ? issue.issues : [];
      return wrong?.message ?? what;
    },
  });
}

/** A section with these keys and no others; the error has one line for every key too many. */
export function section<S extends z.ZodRawShape>(shape: S) {
  const keys = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys
            .map((typed) => `one of ${keys.join(", ")}${suggestion(typed, keys)}`)
            .join("\n")
        : `a section with ${keys.join(", ")}`,
  });
}
