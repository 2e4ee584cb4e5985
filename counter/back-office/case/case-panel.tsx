import { useEffect, useRef, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { isOver } from "../../../shared/domain/cases/steps.ts";
import type { CaseView } from "../../../shared/protocol/case-views.ts";
import { stillMissing } from "../../dialogs/hand-over-marks.ts";
import { useCounter } from "../../session/counter-context.ts";
import { useKeyStrokes } from "../../session/use-key-strokes.ts";
import { useBackOffice } from "../back-office-context.ts";
import { backOfficeKeyOf } from "../back-office-keys.ts";
import { CaseActions } from "./case-actions.tsx";
import { CaseContext, type CaseAsk } from "./case-context.ts";
import { CaseDialogs } from "./case-dialogs.tsx";
import { emptyDraft, tickedIn } from "./case-draft.ts";
import { CaseFacts } from "./case-facts.tsx";
import { CaseHead } from "./case-head.tsx";
import { ChangedSince } from "./changed-since.tsx";
import { Documents } from "./documents.tsx";
import { nextSteps } from "./next-steps.ts";
import { Papers } from "./papers.tsx";
import { Timeline } from "./timeline.tsx";
import { useCaseSession } from "./use-case-session.ts";

const tabs = ["history", "documents", "papers"] as const;
type TabName = (typeof tabs)[number];

/** One case beside the list. */
export function CasePanel({
  file,
  letters,
  listening,
}: {
  readonly file: CaseView;
  readonly letters: boolean;
  readonly listening: boolean;
}) {
  const { t } = useTranslation("counter");
  const { inert } = useCounter();
  const { staff, speak } = useBackOffice();
  const [asked, ask] = useState<CaseAsk | null>(null);
  const [tab, showTab] = useState<TabName>("history");
  const session = useCaseSession(file, ask);
  const place = useRef<HTMLElement>(null);
  const { best } = nextSteps(file.status);
  const heard = t("backOffice.opened", {
    number: file.number,
    step: t(`visit.caseStatus.${file.status}`),
  });
  useEffect(() => speak(heard), [heard, speak]);
  const onBest = () => {
    if (best.kind === "check") showTab("documents");
    if (best.kind === "move") {
      void session.act((seen) => ({ type: "MoveCase", ...seen, to: best.to }));
    }
  };
  const takeCase = async () => {
    if (isOver(file.status) || file.assignee === staff) return;
    await session.act((seen) => ({ type: "AssignCase", ...seen, to: staff }));
  };
  useKeyStrokes(listening && asked === null, (stroke) => {
    const key = backOfficeKeyOf(stroke, letters);
    // The answer tells what has been seen by then: a key before that would be refused as late.
    if (inert && (key === "step" || key === "wait" || key === "take")) return true;
    switch (key) {
      case "step":
        onBest();
        return true;
      case "wait":
        if (file.waiting === null) ask({ kind: "wait" });
        else void session.act((seen) => ({ type: "ResumeCase", ...seen }));
        return true;
      case "take":
        void takeCase();
        return true;
      case "note": {
        showTab("history");
        const field = place.current?.querySelector("[data-case-note]");
        if (field instanceof HTMLElement) field.focus();
        return true;
      }
      default:
        return false;
    }
  });
  const counts = {
    history: file.history.length,
    documents: stillMissing(file.checklist, tickedIn(file.checklist, emptyDraft)),
    papers: file.receipts.length + file.intake.length,
  };
  return (
    <CaseContext value={session}>
      <section
        ref={place}
        className="panel case-panel"
        aria-label={t("backOffice.caseTitle", { number: file.number })}
      >
        <CaseHead />
        <ChangedSince />
        <CaseActions onBest={onBest} />
        <CaseFacts />
        <Tabs
          className="case-tabs"
          keyboardActivation="manual"
          selectedKey={tab}
          onSelectionChange={(key) => showTab(tabs.find((each) => each === key) ?? "history")}
        >
          <TabList className="tabs" aria-label={t("backOffice.caseTitle", { number: file.number })}>
            {tabs.map((name) => (
              <Tab key={name} id={name} className="tab">
                {t(`backOffice.tabs.${name}`)}
                {name === "documents" ? (
                  <span className="count numbers">
                    {counts.documents === 0
                      ? t("handOver.complete")
                      : t("handOver.missing", { count: counts.documents })}
                  </span>
                ) : (
                  <span className="count numbers">{counts[name]}</span>
                )}
              </Tab>
            ))}
          </TabList>
          <TabPanel id="history" className="tab-panel">
            <Timeline />
          </TabPanel>
          <TabPanel id="documents" className="tab-panel">
            <Documents />
          </TabPanel>
          <TabPanel id="papers" className="tab-panel">
            <Papers />
          </TabPanel>
        </Tabs>
      </section>
      <CaseDialogs ask={asked} />
    </CaseContext>
  );
}
