import { Activity, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CounterView } from "../shared/protocol/views.ts";
import { useConnectionState } from "../shared/ui/use-connection.ts";
import type { Permits } from "./access/permits.ts";
import { nextBestAction } from "./actions/availability.ts";
import { shortcutOf, type Shortcut } from "./actions/keys.ts";
import { settlesAfter, useSettled } from "./actions/use-settled.ts";
import { AppBar } from "./bar/app-bar.tsx";
import { Footer } from "./bar/footer.tsx";
import { OfflineBanner } from "./bar/offline-banner.tsx";
import { Refusal } from "./bar/refusal.tsx";
import { Desk } from "./desk/desk.tsx";
import { DeskColumns } from "./desk/desk-columns.tsx";
import { Dialogs } from "./dialogs/dialogs.tsx";
import { BackOffice } from "./back-office/back-office.tsx";
import { SignOnColumns } from "./duty/sign-on-columns.tsx";
import { useBackDuty } from "./duty/use-back-duty.ts";
import type { ListName } from "./lists/list-name.ts";
import { DeskLine } from "./planner/desk-line.tsx";
import { firstPlace } from "./planner/first-place.ts";
import type { PlannerPlace } from "./planner/planner-context.ts";
import { Planner } from "./planner/planner.tsx";
import { stillAsked, type Ask } from "./session/ask.ts";
import {
  CounterContext,
  type CounterConnection,
  type CounterSession,
  type DeskScreen,
  type ScreenName,
} from "./session/counter-context.ts";
import type { Preferences } from "./session/preferences.ts";
import { useCommands } from "./session/use-commands.ts";
import { useKeyStrokes } from "./session/use-key-strokes.ts";
import { usePerform } from "./session/use-perform.ts";
import { useShellDesk } from "./session/use-shell-desk.ts";
import { useShortcuts } from "./session/use-shortcuts.ts";
import { Settings } from "./settings/settings.tsx";

const lists = {
  showWaiting: "waiting",
  showParked: "parked",
  showMissed: "missed",
} as const satisfies Partial<Record<Shortcut, ListName>>;

interface Props {
  readonly connection: CounterConnection;
  readonly view: CounterView;
  readonly permits: Permits;
  /** What is asked first, as of a visit that was taken over. */
  readonly first: Ask | null;
  /** Null where access is open: nobody is signed in, so there is nothing to lock. */
  readonly onLock: (() => void) | null;
  readonly preferences: Preferences;
  readonly onPrefer: (change: Partial<Preferences>) => void;
}

/** The whole screen: the desk's line on top, the visit, the lists and the queues under it. */
export function CounterScreen(props: Props) {
  const { connection, view, permits, onLock, preferences, onPrefer } = props;
  const { t } = useTranslation("counter");
  const { online } = useConnectionState(connection);
  const { attempt, act, pending, error, dismiss } = useCommands(connection);
  const [asked, ask] = useState<Ask | null>(props.first);
  const [list, showList] = useState<ListName>("waiting");
  const [chosen, showScreen] = useState<DeskScreen>("desk");
  const [back, takeBack] = useBackDuty(view, permits.person);
  const [inSettings, showSettings] = useState(false);
  // Where access is open they say how to change that.
  const hasSettings = permits.person === null || permits.see("settings");
  const beneath = back === null ? chosen : "back";
  const screen: ScreenName = inSettings && hasSettings ? "settings" : beneath;
  const [place, setPlace] = useState<PlannerPlace>(() =>
    firstPlace(view, Date.now() + connection.current().clockOffset),
  );
  const filter = useRef<HTMLInputElement>(null);
  const dialog = stillAsked(asked, view, back !== null || view.counter.staff !== null);
  // What is not asked any more does not come back with the next visit or duty.
  if (dialog !== asked) ask(dialog);
  const inert = pending || !online;

  const { perform, hint } = usePerform(connection, act, ask);
  const session: CounterSession = useMemo(
    () => ({
      connection,
      view,
      permits,
      language: preferences.language,
      screen,
      back,
      takeBack,
      inert,
      attempt,
      act,
      dismiss,
      perform,
      ask,
    }),
    [
      act,
      attempt,
      back,
      connection,
      dismiss,
      inert,
      perform,
      permits,
      preferences.language,
      screen,
      takeBack,
      view,
    ],
  );

  const best = nextBestAction(view);
  const settled = useSettled(best, settlesAfter);
  const show = (next: DeskScreen) => {
    showSettings(false);
    showScreen(next);
  };
  const onShortcut = (shortcut: Shortcut) => {
    switch (shortcut) {
      case "best":
        if (settled) perform(best);
        return undefined;
      case "help":
      case "duty":
        return ask({ kind: shortcut });
      case "filter":
        return filter.current?.focus();
      case "showWaiting":
      case "showParked":
      case "showMissed":
        show("desk");
        return showList(lists[shortcut]);
      case "showPlanner":
        return show("planner");
      case "showSettings":
        return hasSettings ? showSettings(true) : undefined;
      case "lock":
        return onLock?.();
      default:
        return perform(shortcut);
    }
  };
  const onDuty = view.counter.staff !== null;
  const letters = preferences.letters && screen === "desk";
  useShortcuts(dialog === null && onDuty && back === null, letters, onShortcut);
  useShellDesk(view, dialog === null && onDuty && back === null, perform);

  // On every screen, and while nobody is on duty.
  useKeyStrokes(dialog === null, (stroke) => {
    const shortcut = shortcutOf(stroke, preferences.letters);
    const isMeant =
      (shortcut === "lock" && onLock !== null) || (shortcut === "showSettings" && hasSettings);
    if (isMeant) onShortcut(shortcut);
    return isMeant;
  });

  const { number } = view.counter;
  useEffect(() => {
    document.title = t("title", { number });
  }, [number, t]);

  const staffed = back === null && (view.counter.staff !== null || view.current !== null);
  return (
    <CounterContext value={session}>
      <div className="screen" data-offline={!online || undefined}>
        <AppBar
          onLanguage={(language) => onPrefer({ language })}
          onHelp={() => ask({ kind: "help" })}
          onLock={onLock}
          onScreen={staffed ? show : null}
          onSettings={hasSettings ? () => showSettings(true) : null}
        />
        <OfflineBanner pending={pending} />
        {staffed && screen === "desk" && <Desk />}
        {staffed && screen !== "desk" && <DeskLine onDesk={() => show("desk")} />}
        <Refusal error={error} onDismiss={dismiss} />
        {back === null && !staffed && screen !== "settings" && (
          <SignOnColumns covered={dialog !== null} />
        )}
        {staffed && screen === "desk" && (
          <DeskColumns list={list} onList={showList} filterRef={filter} />
        )}
        {staffed && screen === "planner" && (
          <Planner
            place={place}
            onPlace={setPlace}
            letters={preferences.letters}
            listening={dialog === null && onDuty}
            onShortcut={onShortcut}
          />
        )}
        {back !== null && (
          // What somebody has begun to write there stays.
          <Activity mode={screen === "back" ? "visible" : "hidden"}>
            <BackOffice
              key={`${back.staff}:${back.team}`}
              duty={back}
              letters={preferences.letters}
              listening={dialog === null}
              onShortcut={onShortcut}
            />
          </Activity>
        )}
        {screen === "settings" && (
          <Settings
            letters={preferences.letters}
            listening={dialog === null}
            onShortcut={onShortcut}
            onClose={() => showSettings(false)}
          />
        )}
        <Footer hint={hint} />
      </div>
      <Dialogs ask={dialog} preferences={preferences} onPrefer={onPrefer} />
    </CounterContext>
  );
}
