import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlannedAppointment } from "../../shared/protocol/planner-view.ts";
import type { Shortcut } from "../actions/keys.ts";
import { useCounter, useNow } from "../session/counter-context.ts";
import { useKeyStrokes } from "../session/use-key-strokes.ts";
import { addDays, dateAt, daysIn } from "./calendar.ts";
import { DayHead } from "./day-head.tsx";
import { DayList } from "./day-list.tsx";
import { DaySheet } from "./day-sheet.tsx";
import { NoteSheet } from "./note-sheet.tsx";
import {
  PlannerContext,
  type NoteFacts,
  type PlannerAsk,
  type PlannerPlace,
  type PlannerSession,
} from "./planner-context.ts";
import { PlannerDialogs } from "./planner-dialogs.tsx";
import { plannerKeyOf, type PlannerKey } from "./planner-keys.ts";
import { Side } from "./side.tsx";
import { Toolbar } from "./toolbar.tsx";
import { usePlannerView } from "./use-planner-view.ts";
import { WeekGrid } from "./week-grid.tsx";

/** The appointments: a day or a week of one queue, live, with all that staff do with them. */
export function Planner({
  place,
  onPlace,
  letters,
  listening,
  onShortcut,
}: {
  readonly place: PlannerPlace;
  readonly onPlace: (place: PlannerPlace) => void;
  /** Single letters act as keys. */
  readonly letters: boolean;
  /** No other dialog is open. */
  readonly listening: boolean;
  /** Keys that lead elsewhere. */
  readonly onShortcut: (shortcut: Shortcut) => void;
}) {
  const { t } = useTranslation("counter");
  const { view: desk } = useCounter();
  const { zone } = desk.office;
  const today = dateAt(useNow(30_000), zone);
  const { view, refused } = usePlannerView(desk.counter.key, place);
  const [chosen, choose] = useState<PlannedAppointment | null>(null);
  const [asked, ask] = useState<PlannerAsk | null>(null);
  const [told, tell] = useState("");
  const [note, printNote] = useState<NoteFacts | null>(null);
  const find = useRef<HTMLInputElement>(null);

  const go = useCallback(
    (change: Partial<PlannerPlace>) => {
      tell("");
      onPlace({ ...place, ...change });
    },
    [onPlace, place],
  );
  const session: PlannerSession = useMemo(
    () => ({
      place,
      go,
      view,
      today,
      chosen,
      choose,
      show: ({ queue, due }) =>
        go({ date: dateAt(due, zone), range: "day", ...(queue !== null && { queue }) }),
      ask,
      tell,
      printNote,
    }),
    [chosen, go, place, today, view, zone],
  );

  const step = daysIn[place.range];
  const onKey = (key: PlannerKey): void => {
    switch (key) {
      case "new":
        return ask({ kind: "new", due: null });
      case "find":
        return find.current?.focus();
      case "today":
        return go({ date: today });
      case "earlier":
        return go({ date: addDays(place.date, -step) });
      case "later":
        return go({ date: addDays(place.date, step) });
      case "day":
      case "week":
        return go({ range: key });
      case "print":
        return place.range === "day" ? window.print() : undefined;
      default:
        return onShortcut(key);
    }
  };
  useKeyStrokes(listening && asked === null, (stroke) => {
    const key = plannerKeyOf(stroke, letters);
    if (key !== null) onKey(key);
    return key !== null;
  });

  const day = place.range === "day" ? view?.days[place.date] : undefined;
  return (
    <PlannerContext value={session}>
      <main className="planner">
        <section className="panel planner-days" aria-label={t("planner.title")}>
          <Toolbar />
          <output className="planner-told">{told}</output>
          {view === null && (
            <p className="soft planner-loading">
              {t(refused ? "planner.refused" : "planner.loading")}
            </p>
          )}
          {view !== null && day !== undefined && (
            <>
              <DayHead view={view} day={day} onPrint={() => window.print()} />
              <div className="planner-scroll">
                <DayList view={view} day={day} />
              </div>
              {note === null && <DaySheet view={view} date={place.date} day={day} />}
            </>
          )}
          {view !== null && place.range === "week" && (
            <div className="planner-scroll">
              <WeekGrid view={view} />
            </div>
          )}
        </section>
        <Side findRef={find} />
      </main>
      <PlannerDialogs ask={asked} />
      {note !== null && <NoteSheet key={note.code} facts={note} onDone={() => printNote(null)} />}
    </PlannerContext>
  );
}
