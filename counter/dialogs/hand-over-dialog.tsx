import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { WireError } from "../../shared/protocol/answers.ts";
import { dateAt } from "../planner/calendar.ts";
import { useCounter, useNow } from "../session/counter-context.ts";
import { AskForm } from "./ask-form.tsx";
import { Frame } from "./frame.tsx";
import { HandOverBody } from "./hand-over-body.tsx";
import { checklistOf, type HandOverDraft } from "./hand-over-draft.ts";
import { faultOfRefusal, faultsLeft, faultsOf, type HandOverFaults } from "./hand-over-faults.ts";
import { stillMissing } from "./hand-over-marks.ts";
import { HandOverServices } from "./hand-over-services.tsx";
import { HandOverService } from "./hand-over-service.tsx";
import { handOverWish } from "./hand-over-wish.ts";
import { RefusalBanner } from "./refusal-banner.tsx";

const firstFault = "[aria-invalid=true] input, input[aria-invalid=true]";

/** The clearing desk: service, documents, urgency, applicant; then the visit is a case and its receipt prints. */
export function HandOverDialog({
  draft,
  onDraft,
}: {
  readonly draft: HandOverDraft;
  readonly onDraft: (draft: HandOverDraft) => void;
}) {
  const { t } = useTranslation("counter");
  const { view, attempt, ask } = useCounter();
  const now = useNow(60_000);
  const form = useRef<HTMLDivElement>(null);
  const [faults, setFaults] = useState<HandOverFaults>({});
  const [refusal, setRefusal] = useState<WireError | null>(null);
  const [choosing, choose] = useState(false);
  const checklist = checklistOf(draft, view);
  const missing = checklist === null ? null : stillMissing(checklist, draft);
  const change = (by: Partial<HandOverDraft>) => {
    onDraft({ ...draft, ...by });
    setFaults((before) => faultsLeft(before, by));
  };
  const fail = (found: HandOverFaults) => {
    setFaults(found);
    // After the fields have been marked: the first of them is where to go on.
    requestAnimationFrame(() => {
      const wrong = form.current?.querySelector(firstFault);
      if (wrong instanceof HTMLElement) wrong.focus();
    });
  };
  const submit = async () => {
    if (checklist === null) return;
    setRefusal(null);
    const found = faultsOf(draft, checklist, dateAt(now, view.office.zone));
    const wish = handOverWish(draft, checklist);
    if (Object.keys(found).length > 0 || wish === null) return fail(found);
    const reply = await attempt(wish);
    if (reply === null) return;
    if (!reply.ok) {
      const refused = faultOfRefusal(reply.error);
      if (refused === null) setRefusal(reply.error);
      else fail(refused);
    } else if (reply.answer.kind === "case") {
      const { number, case: caseNumber, code, receipt, slip } = reply.answer;
      const facts = { number, caseNumber, code, receipt, slip, missing: missing ?? 0 };
      ask({ kind: "handedOver", ...facts });
    }
  };
  const submitWords =
    missing === null
      ? t("handOver.submitFirst")
      : missing === 0
        ? t("handOver.submit")
        : t("handOver.submitMissing", { count: missing });
  return (
    <Frame title={t("handOver.title", { number: view.current?.number })} wide firm>
      <AskForm
        submit={submitWords}
        ready={checklist !== null && !choosing}
        onSubmit={() => void submit()}
      >
        {/* Enter ends nothing here: a hand-over cannot be taken back. */}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div
          ref={form}
          className="hand-over"
          onKeyDown={(event) => {
            if (event.key === "Enter" && event.target instanceof HTMLInputElement)
              event.preventDefault();
          }}
        >
          {checklist === null || choosing ? (
            <HandOverServices
              draft={draft}
              onBack={checklist === null ? null : () => choose(false)}
              onDraft={(chosen) => {
                choose(false);
                onDraft(chosen);
              }}
            />
          ) : (
            <>
              <HandOverService draft={draft} onChooseOther={() => choose(true)} />
              <HandOverBody
                key={`${draft.case ?? ""}/${draft.service ?? ""}`}
                draft={draft}
                checklist={checklist}
                missing={missing ?? 0}
                faults={faults}
                onChange={change}
              />
            </>
          )}
        </div>
        <RefusalBanner error={refusal} />
      </AskForm>
    </Frame>
  );
}
