import { useMemo, useRef, useState } from "react";
import { Button, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { CaseNumber } from "../../shared/domain/cases/office-case.ts";
import type { Shortcut } from "../actions/keys.ts";
import type { BackDuty } from "../duty/back-duty.ts";
import { Icon } from "../icon.tsx";
import { useCounter } from "../session/counter-context.ts";
import { useKeyStrokes } from "../session/use-key-strokes.ts";
import { BackKeyCap } from "./back-key-cap.tsx";
import { BackLine } from "./back-line.tsx";
import {
  BackOfficeContext,
  type BackOfficeSession,
  type ListName,
  type Opened,
} from "./back-office-context.ts";
import { backOfficeKeyOf, type BackOfficeKey } from "./back-office-keys.ts";
import { Beside } from "./beside.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";
import { emptyDraft, type CaseDraft } from "./case/case-draft.ts";
import { useWorklistView } from "./live-view.ts";
import { LetterDialog } from "./post/letter-dialog.tsx";
import { PostList } from "./post/post-list.tsx";
import { FindBox } from "./worklist/find-box.tsx";
import { asked, everything, type ListFilter } from "./worklist/list-filter.ts";
import { Worklist } from "./worklist/worklist.tsx";

/** A team's cases and the office's post, with what is open beside the list. */
export function BackOffice({
  duty: { staff, team },
  letters,
  listening,
  onShortcut,
}: {
  readonly duty: BackDuty;
  /** Single letters act as keys. */
  readonly letters: boolean;
  /** No other dialog is open. */
  readonly listening: boolean;
  /** Keys that lead elsewhere. */
  readonly onShortcut: (shortcut: Shortcut) => void;
}) {
  const { t } = useTranslation("counter");
  const { view: desk, act, inert } = useCounter();
  const [filter, setFilter] = useState<ListFilter>(everything);
  const [from, setFrom] = useState(0);
  const [list, showList] = useState<ListName>("cases");
  const [opened, show] = useState<Opened | null>(null);
  const [typed, setTyped] = useState("");
  const [told, tell] = useState("");
  const [spoken, speak] = useState("");
  const [registering, register] = useState(false);
  const [drafts, setDrafts] = useState<Readonly<Record<CaseNumber, CaseDraft>>>({});
  const [renewed, setRenewed] = useState(0);
  const find = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLElement>(null);
  const { view, refused } = useWorklistView(desk.counter.key, team, from, asked(filter, staff));

  const session: BackOfficeSession = useMemo(
    () => ({
      staff,
      team,
      view,
      opened,
      show: (next) => {
        tell("");
        speak("");
        show(next);
      },
      tell,
      speak,
      draftOf: (number) => drafts[number] ?? emptyDraft,
      keepDraft: (number, draft) => setDrafts((before) => ({ ...before, [number]: draft })),
      renew: () => setRenewed((before) => before + 1),
    }),
    [drafts, opened, staff, team, view],
  );
  const next = async () => {
    const answer = await act({ type: "TakeNextCase", staff });
    if (answer?.kind === "case-changed") session.show({ kind: "case", number: answer.case });
  };
  const toList = () => {
    if (place.current !== null) listPlace(place.current)?.focus();
  };
  useKeptFocus(place, listPlace);
  const does: Partial<Record<BackOfficeKey, () => void>> = {
    next: () => void (inert ? undefined : next()),
    find: () => find.current?.focus(),
    cases: () => showList("cases"),
    post: () => showList("post"),
    letter: () => register(true),
    duty: () => onShortcut("duty"),
    help: () => onShortcut("help"),
  };
  const hears = listening && !registering;
  useKeyStrokes(hears, (stroke) => {
    const key = backOfficeKeyOf(stroke, letters);
    const act = key === null ? undefined : does[key];
    act?.();
    return act !== undefined;
  });
  return (
    <BackOfficeContext value={session}>
      <BackLine onNext={() => void next()} />
      <main className="back-office">
        <section ref={place} className="panel back-lists" aria-label={t("backOffice.lists")}>
          <Tabs
            selectedKey={list}
            onSelectionChange={(key) => showList(key === "post" ? "post" : "cases")}
          >
            <div className="lists-head">
              <TabList className="tabs" aria-label={t("backOffice.lists")}>
                <Tab id="cases" className="tab">
                  {t("backOffice.cases")}
                  <span className="count numbers">{view?.total ?? 0}</span>
                </Tab>
                <Tab id="post" className="tab">
                  {t("backOffice.post.tab")}
                  <span className="count numbers">{Object.keys(view?.intake ?? {}).length}</span>
                </Tab>
              </TabList>
              <FindBox
                value={typed}
                inputRef={find}
                onChange={setTyped}
                onNumber={(number) => session.show({ kind: "case", number })}
                onDown={toList}
              />
            </div>
            <output className="planner-told">{told}</output>
            <output className="visually-hidden">{spoken}</output>
            {view === null && (
              <p className="soft planner-loading">
                {t(refused === null ? "backOffice.loading" : "backOffice.refused")}
              </p>
            )}
            <TabPanel id="cases" className="tab-panel back-panel">
              {view !== null && (
                <Worklist
                  view={view}
                  typed={typed}
                  filter={filter}
                  onFilter={(chosen) => {
                    setFrom(0);
                    setFilter(chosen);
                  }}
                  onFrom={setFrom}
                />
              )}
            </TabPanel>
            <TabPanel id="post" className="tab-panel back-panel">
              <Button className="button back-letter" onPress={() => register(true)}>
                <Icon name="plus" />
                {t("backOffice.letter.open")}
                <BackKeyCap name="letter" />
              </Button>
              <div className="back-scroll">
                {view !== null && <PostList intake={view.intake} typed={typed} />}
              </div>
            </TabPanel>
          </Tabs>
        </section>
        <Beside renewed={renewed} letters={letters} listening={hears} />
      </main>
      {registering && <LetterDialog onClose={() => register(false)} />}
    </BackOfficeContext>
  );
}

/** Where the keyboard is at home in the list that is shown: its current line, or, when it is empty, its tab. */
function listPlace(lists: HTMLElement): HTMLElement | null {
  const line =
    lists.querySelector("tbody tr[tabindex='0'], .post-row[aria-current]") ??
    lists.querySelector(".post-row, [role=tab][aria-selected=true]");
  return line instanceof HTMLElement ? line : null;
}
