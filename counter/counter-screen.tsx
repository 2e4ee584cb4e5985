import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CounterView } from "../shared/protocol/views.ts";
import { useConnectionState } from "../shared/ui/use-connection.ts";
import { hindrance, nextBestAction, type Action } from "./actions/availability.ts";
import type { Shortcut } from "./actions/keys.ts";
import { asksFirst, wishOf } from "./actions/wishes.ts";
import { AppBar } from "./bar/app-bar.tsx";
import { Footer, type Hint } from "./bar/footer.tsx";
import { OfflineBanner } from "./bar/offline-banner.tsx";
import { Refusal } from "./bar/refusal.tsx";
import { Desk } from "./desk/desk.tsx";
import { Dialogs } from "./dialogs/dialogs.tsx";
import { SignOn } from "./duty/sign-on.tsx";
import { WhoIsWhere } from "./duty/who-is-where.tsx";
import { Lists } from "./lists/lists.tsx";
import type { ListName } from "./lists/list-name.ts";
import { Paper } from "./paper/paper.tsx";
import { troubled } from "./paper/slip-list.ts";
import { Queues } from "./queues/queues.tsx";
import { stillAsked, type Ask } from "./session/ask.ts";
import {
  CounterContext,
  type CounterConnection,
  type CounterSession,
} from "./session/counter-context.ts";
import type { Preferences } from "./session/preferences.ts";
import { useCommands } from "./session/use-commands.ts";
import { useShortcuts } from "./session/use-shortcuts.ts";
import { CurrentVisit } from "./visit/current-visit.tsx";

/** Milliseconds. */
const hintShownFor = 4_000;

interface Props {
  readonly connection: CounterConnection;
  readonly view: CounterView;
  readonly preferences: Preferences;
  readonly onPrefer: (change: Partial<Preferences>) => void;
}

/** The whole screen: the desk's line on top, the visit, the lists and the queues under it. */
export function CounterScreen({ connection, view, preferences, onPrefer }: Props) {
  const { t } = useTranslation("counter");
  const { online, clockOffset } = useConnectionState(connection);
  const { act, pending, error, dismiss } = useCommands(connection);
  const [asked, ask] = useState<Ask | null>(null);
  const [list, showList] = useState<ListName>("waiting");
  const [hint, setHint] = useState<Hint | null>(null);
  const filter = useRef<HTMLInputElement>(null);
  const dialog = stillAsked(asked, view);
  const inert = pending || !online;

  const perform = useCallback(
    (action: Action) => {
      if (inert) return;
      const hindered = hindrance(action, view, Date.now() + clockOffset);
      setHint(hindered && { action, hindrance: hindered });
      if (hindered !== null) return;
      if (!asksFirst(action)) void act(wishOf(action));
      else if (view.current !== null) ask({ kind: action, visit: view.current.visit });
    },
    [act, clockOffset, inert, view],
  );
  const session: CounterSession = useMemo(
    () => ({ connection, view, language: preferences.language, inert, act, perform, ask }),
    [act, connection, inert, perform, preferences.language, view],
  );

  const show = (name: ListName) => showList(name);
  const onShortcut = (shortcut: Shortcut) => {
    switch (shortcut) {
      case "best":
        return perform(nextBestAction(view));
      case "help":
      case "duty":
        return ask({ kind: shortcut });
      case "filter":
        return filter.current?.focus();
      case "showWaiting":
        return show("waiting");
      case "showParked":
        return show("parked");
      case "showMissed":
        return show("missed");
      default:
        return perform(shortcut);
    }
  };
  useShortcuts(dialog === null && view.counter.staff !== null, preferences.letters, onShortcut);

  useEffect(() => {
    const gone = setTimeout(() => setHint(null), hintShownFor);
    return () => clearTimeout(gone);
  }, [hint]);

  const { number } = view.counter;
  useEffect(() => {
    document.title = t("title", { number });
  }, [number, t]);

  const paperFirst = Object.values(view.slips).some(troubled);
  const staffed = view.counter.staff !== null || view.current !== null;
  return (
    <CounterContext value={session}>
      <div className="screen" data-offline={!online || undefined}>
        <AppBar
          onLanguage={(language) => onPrefer({ language })}
          onHelp={() => ask({ kind: "help" })}
        />
        <OfflineBanner pending={pending} />
        {staffed ? (
          <>
            <Desk />
            <Refusal error={error} onDismiss={dismiss} />
            <main className="columns">
              <CurrentVisit />
              <Lists shown={list} onShow={show} filterRef={filter} />
              <aside className="side">
                {paperFirst && <Paper />}
                <Queues />
                {!paperFirst && <Paper />}
                <WhoIsWhere />
              </aside>
            </main>
          </>
        ) : (
          <>
            <Refusal error={error} onDismiss={dismiss} />
            <main className="columns" data-signing-on="">
              <SignOn />
              <aside className="side">
                <Queues />
                <WhoIsWhere />
              </aside>
            </main>
          </>
        )}
        <Footer hint={hint} />
      </div>
      <Dialogs ask={dialog} preferences={preferences} onPrefer={onPrefer} />
    </CounterContext>
  );
}
