import { Button, Group } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { clockTime, nameIn } from "../../shared/ui/format.ts";
import { ownNames } from "../../shared/ui/i18n.ts";
import { Icon } from "../icon.tsx";
import { KeyCap } from "../key-cap.tsx";
import { useCounter, useNow, type DeskScreen } from "../session/counter-context.ts";
import { ScreenSwitch } from "./screen-switch.tsx";
import { staffLanguages, type StaffLanguage } from "../session/preferences.ts";

/** Where this is, who is on duty, the time; duty, language and keys within one touch. */
export function AppBar({
  onLanguage,
  onHelp,
  onLock,
  onScreen,
  onSettings,
}: {
  readonly onLanguage: (language: StaffLanguage) => void;
  readonly onHelp: () => void;
  /** Null where nobody is signed in. */
  readonly onLock: (() => void) | null;
  /** Null in the back office, and while nobody is on duty: names are for staff only. */
  readonly onScreen: ((screen: DeskScreen) => void) | null;
  /** Null for everybody who may not open them. */
  readonly onSettings: (() => void) | null;
}) {
  const { t } = useTranslation("counter");
  const access = useTranslation("access").t;
  const settings = useTranslation("settings").t;
  const { view, permits, language, screen, back, ask } = useCounter();
  const now = useNow(1_000);
  const { counter, office, staff } = view;
  const who = back?.staff ?? counter.staff;
  const onDuty = who === null ? null : (staff[who]?.name ?? who);
  return (
    <header className="bar">
      <h1 className="bar-counter">
        <span>{t("counter")}</span>
        <span className="bar-number">{counter.number}</span>
      </h1>
      <p className="bar-place">
        {nameIn(counter.area, language)}
        <span>{office.name}</span>
      </p>
      {onScreen !== null && <ScreenSwitch onScreen={onScreen} />}
      <span className="bar-space" />
      {onSettings !== null && (
        <button
          type="button"
          className="bar-button"
          aria-pressed={screen === "settings"}
          onClick={onSettings}
        >
          <Icon name="adjust" />
          {settings("title")}
          <KeyCap shortcut="showSettings" />
        </button>
      )}
      <Button className="bar-button" onPress={() => ask({ kind: "duty" })} isDisabled={!onDuty}>
        <Icon name="person" />
        {onDuty ?? permits.person?.name ?? t("duty.nobody")}
        {onDuty !== null && <KeyCap shortcut="duty" />}
      </Button>
      {onLock !== null && (
        <Button className="bar-button" onPress={onLock}>
          <Icon name="lock" />
          {access("lock.button")}
          <KeyCap shortcut="lock" />
        </Button>
      )}
      <Group className="bar-languages" aria-label={t("languageSwitch")}>
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
      <Button className="bar-button" onPress={onHelp}>
        {t("help.open")}
        <KeyCap shortcut="help" />
      </Button>
      <time className="bar-clock">
        {t("clock", { time: clockTime(now, office.zone, language) })}
      </time>
    </header>
  );
}
