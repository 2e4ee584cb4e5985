import { definition as words } from "../../../shared/i18n/locales/de/definition.ts";

type FoundWord = keyof typeof words.mistake.found;
type ExpectedWord = keyof typeof words.mistake.expected;

interface Said<W> {
  readonly word: W;
  readonly values: Readonly<Record<string, string>>;
}

/** A mistake of the definition as far as the screen's language has words for it. */
export interface MistakeWords {
  readonly found: Said<FoundWord> | null;
  readonly expected: Said<ExpectedWord> | null;
  /** What of the server's English message the screen has no words for. */
  readonly english: string | null;
}

/** Reads the server's message, `found …, expected …`; the kinds that happen most are known here, the rest stays English. */
export function mistakeWords(message: string): MistakeWords {
  const [, found = "", expected = ""] = /^found (.*?), expected (.*)$/su.exec(message) ?? [];
  const value = /^(?:the key )?"(.*)"$/su.exec(found)?.[1] ?? found;
  const whole = wholes.find(({ pattern }) => pattern.test(`${found} → ${expected}`));
  if (whole !== undefined) {
    const { groups = {} } = whole.pattern.exec(`${found} → ${expected}`) ?? {};
    const { detail = null, ...values } = filled(groups);
    return {
      found: { word: whole.word, values: { value, ...values } },
      expected: null,
      english: detail,
    };
  }
  const word = foundWord(found);
  if (word === null) return { found: null, expected: null, english: message };
  const said = { word, values: { value } };
  const phrase = phrases.find(({ pattern }) => pattern.test(expected));
  if (phrase === undefined) return { found: said, expected: null, english: expected };
  const values = filled(phrase.pattern.exec(expected)?.groups ?? {});
  return { found: said, expected: { word: phrase.word, values }, english: null };
}

/** Null: it is not the value that was found, but something said of it. */
function foundWord(found: string): FoundWord | null {
  if (found === "nothing") return "missing";
  if (found === "a list") return "list";
  if (found === "a section") return "section";
  return /^((the key )?".*|-?\d.*|true|false)$/su.test(found) ? "value" : null;
}

function filled(groups: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

const meant = String.raw`\(did you mean "(?<meant>.*)"\?\)`;

/** Mistakes that one sentence tells: what was found and, after the arrow, what was expected. */
const wholes: readonly { readonly word: FoundWord; readonly pattern: RegExp }[] = [
  { word: "unknownMeant", pattern: new RegExp(`→ a key of (?<section>\\w+): .* ${meant}$`, "su") },
  { word: "unknownNone", pattern: /→ a key of (?<section>\w+): $/su },
  { word: "unknown", pattern: /→ a key of (?<section>\w+): (?<known>.*)$/su },
  {
    word: "notOneOfMeant",
    pattern: new RegExp(`^(the key )?".* → one of (?<known>.*) ${meant}$`, "su"),
  },
  { word: "notOneOf", pattern: /^(the key )?".* → one of (?<known>.*)$/su },
  { word: "taken", pattern: /\(also at (?<at>[^()]*)\)$/su },
  { word: "twice", pattern: /^a key for the second time →/u },
  { word: "unserved", pattern: /^a queue that no counter serves →/u },
  { word: "noTeam", pattern: /^a service in no team →/u },
  { word: "otherTeam", pattern: /→ each service in exactly one team; another has it$/u },
  { word: "notYaml", pattern: /^broken YAML \((?<detail>.*)\) → valid YAML$/su },
];

const phrases: readonly { readonly word: ExpectedWord; readonly pattern: RegExp }[] = [
  { word: "text", pattern: /^a text$/u },
  { word: "germanText", pattern: /^the German text$/u },
  { word: "texts", pattern: /^texts by language$/u },
  { word: "language", pattern: /^a language tag/u },
  { word: "label", pattern: /^a short text or a number$/u },
  { word: "characters", pattern: /^at most (?<most>\d+) characters$/u },
  { word: "flag", pattern: /^true or false$/u },
  { word: "whole", pattern: /^a whole number from (?<from>-?\d+) to (?<to>-?\d+)$/u },
  { word: "level", pattern: /^1, 2 or 3$/u },
  { word: "key", pattern: /^a key( of small letters, digits and hyphens)?$/u },
  { word: "letter", pattern: /^(a letter|one capital letter)$/u },
  { word: "list", pattern: /^a list of / },
  { word: "section", pattern: /^a section with (?<keys>.*)$/su },
  { word: "duration", pattern: /^a duration such as / },
  { word: "someTime", pattern: /^a duration longer than nothing$/u },
  { word: "fiveMinutes", pattern: /^a multiple of 5 min$/u },
  { word: "span", pattern: /^a time from (?<from>\d+ \w+) to (?<to>\d+ \w+)$/u },
  { word: "days", pattern: /^a number of days such as / },
  { word: "mostDays", pattern: /^at most (?<most>\d+) days$/u },
  { word: "zone", pattern: /^a time zone such as / },
  { word: "address", pattern: /^an e-mail address such as / },
];
