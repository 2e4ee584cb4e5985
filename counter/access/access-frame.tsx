import type { ReactNode } from "react";
import { Group } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Session } from "../../shared/protocol/access.ts";
import { nameIn } from "../../shared/ui/format.ts";
import { ownNames } from "../../shared/ui/i18n.ts";
import { Icon } from "../icon.tsx";
import { staffLanguages, type StaffLanguage } from "../session/preferences.ts";

/** What every page around signing in stands in: which counter this is, the language, and one card. */
export function AccessFrame({
  here,
  online,
  language,
  onLanguage,
  children,
}: {
  readonly here: Session["here"];
  readonly online: boolean;
  readonly language: StaffLanguage;
  readonly onLanguage: (language: StaffLanguage) => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("access");
  const counter = useTranslation("counter").t;
  return (
    <div className="access">
      <header className="bar">
        {here !== null && (
          <>
            <p className="bar-counter">
              <span>{counter("counter")}</span>
              <span className="bar-number">{here.number}</span>
            </p>
            <p className="bar-place">
              {nameIn(here.area, language)}
              <span>{here.office}</span>
            </p>
          </>
        )}
        <span className="bar-space" />
        <Group className="bar-languages" aria-label={counter("languageSwitch")}>
          {staffLanguages.map((each) => (
            <button
              key={each}
              type="button"
              className="bar-button"
              lang={each}
              aria-pressed={each === language}
              aria-label={`${each.toUpperCase()} (${ownNames[each]})`}
              onClick={() => onLanguage(each)}
            >
              {each.toUpperCase()}
            </button>
          ))}
        </Group>
      </header>
      <div role="alert">
        {!online && (
          <p className="banner" data-tone="danger">
            <Icon name="offline" />
            <span>{t("faults.offline")}</span>
          </p>
        )}
      </div>
      <main className="access-main" aria-label={t("signIn.title")}>
        {children}
      </main>
    </div>
  );
}
