import { direction } from "../../shared/i18n/languages.ts";
import type { Letter } from "./letter.ts";

/** The letter as plain text. */
export function letterText(letter: Letter): string {
  const { greeting, opening, facts, code, bring, links, closing, foot, language } = letter;
  // In a right-to-left line the groups of a code would be read back to front.
  const digits = (groups: string) =>
    direction(language) === "rtl" ? `\u2066${groups}\u2069` : groups;
  const [first, ...others] = links.map(({ text, url }) => `${text}:\n${url}`);
  const isAsked = code === null;
  const blocks = [
    greeting,
    ...opening,
    facts.map(({ label, value }) => `${label}: ${value}`).join("\n"),
    ...(code === null ? [] : [`${code.label}: ${digits(code.groups)}`]),
    isAsked ? (first ?? "") : "",
    ...(bring === null
      ? []
      : [`${bring.title}:\n${bring.items.map((item) => `- ${item}`).join("\n")}`]),
    isAsked ? "" : (first ?? ""),
    ...others,
    ...closing,
    `-- \n${foot.join("\n")}`,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
