import { useTranslation } from "react-i18next";
import type { DefinitionChange } from "../../../shared/protocol/settings.ts";
import { definition as words } from "../../../shared/i18n/locales/de/definition.ts";

type Section = keyof typeof words.sections;

/** Says a change, and what it means for who is here. */
export function useChangeText(): {
  readonly title: (change: DefinitionChange) => string;
  readonly effects: (change: DefinitionChange) => readonly string[];
} {
  const { t } = useTranslation("definition");
  return {
    title({ section, key, change }) {
      const name = isSection(section) ? t(`sections.${section}`) : section;
      return `${t(`kinds.${change}`)}: ${name}${key === null ? "" : ` ${key}`}`;
    },
    effects({ section, change, affects }) {
      const counted = (["visits", "appointments", "cases"] as const).flatMap((kind) =>
        affects[kind] === 0 ? [] : [t(`affects.${kind}`, { count: affects[kind] })],
      );
      const stays = change === "removed" && counted.length > 0 && isHeldOver(section);
      return [
        ...(counted.length === 0 ? [] : [counted.join(", ")]),
        ...(stays ? [t(`stays.${section}`)] : []),
      ];
    },
  };
}

function isSection(section: string): section is Section {
  return Object.hasOwn(words.sections, section);
}

function isHeldOver(section: string): section is keyof typeof words.stays {
  return Object.hasOwn(words.stays, section);
}
