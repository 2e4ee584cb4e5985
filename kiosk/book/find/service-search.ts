import MiniSearch from "minisearch";
import type { Catalogue } from "../../../shared/protocol/booking-pages.ts";
import { folded } from "./folded.ts";

export type Service = Catalogue["services"][number];

/** What a service is found by. */
export type Findable = Pick<Service, "key" | "name" | "keywords">;

/** Finds services by words. */
export type ServiceSearch<S extends Findable = Service> = (text: string) => readonly S[];

/** The shortest piece of a compound that is found by itself, as "erlaubnis" in "Aufenthaltserlaubnis". */
const shortestPart = 5;

/** Words too short to be misspelt, by letters. */
const exactUpTo = 3;

/**
 * An index over the names and keywords of all languages at once: people mix them. Finds beginnings of words, parts of
 * compounds and misspellings; the best first, and services with all the words before those with some.
 */
export function serviceSearch<S extends Findable>(services: readonly S[]): ServiceSearch<S> {
  const index = new MiniSearch<Entry>({
    fields: ["names", "keywords", "parts"],
    idField: "key",
    processTerm: (term, field) => {
      const word = folded(term);
      return field === "parts" ? endings(word) : word;
    },
  });
  const byKey = new Map(services.map((service) => [service.key, service]));
  index.addAll(services.map(entryOf));
  const find = (text: string, combineWith: "AND" | "OR") =>
    index
      .search(text, {
        combineWith,
        processTerm: folded,
        prefix: true,
        fuzzy: (term) => (term.length <= exactUpTo ? false : 0.25),
        boost: { names: 2, keywords: 2, parts: 0.5 },
        weights: { prefix: 0.5, fuzzy: 0.3 },
      })
      .flatMap(({ id }) => byKey.get(String(id)) ?? []);
  return (text) => {
    const all = find(text, "AND");
    return all.length > 0 ? all : find(text, "OR");
  };
}

interface Entry {
  readonly key: string;
  readonly names: string;
  readonly keywords: string;
  readonly parts: string;
}

function entryOf({ key, name, keywords }: Findable): Entry {
  const names = Object.values(name).join(" ");
  const others = Object.values(keywords).flat().join(" ");
  return { key, names, keywords: others, parts: `${names} ${others}` };
}

/** `aufenthaltserlaubnis` → all its endings of five letters and more, itself excepted. */
function endings(word: string): string[] {
  const starts = Array.from({ length: Math.max(0, word.length - shortestPart) }, (_, i) => i + 1);
  return starts.map((start) => word.slice(start));
}
