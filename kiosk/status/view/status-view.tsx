import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/domain/definition.ts";
import { writeAppointmentCode } from "../../../shared/domain/appointment-code.ts";
import type { StatusReply } from "../../../shared/protocol/status-pages.ts";
import { nameIn } from "../../../shared/ui/format.ts";
import "../../../shared/ui/ticket-card.css";
import { Dates } from "./dates.tsx";
import { Expected } from "./expected.tsx";
import { isVisitorsTurn } from "./visitors-turn.ts";
import { Missing } from "./missing.tsx";
import "./status-view.css";
import { StepLine } from "./step-line.tsx";

/** Where a case stands (rule S1), on pages and at the kiosk; its heading is the screen's. */
export function StatusView({
  status: reply,
  language,
  todo: here,
  children,
}: {
  readonly status: StatusReply;
  readonly language: Language;
  /** What the visitor can do at this very place, in the place of what the page says. */
  readonly todo?: string | null;
  /** Below everything else. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation("status");
  const { status, step, service, code, waiting } = reply;
  const waits = waiting === null ? null : t(`waits.${waiting}`);
  // What the visitor must do follows from the wait, when the office waits for the visitor.
  const asked =
    waiting === "documents" && status !== "incomplete" ? t("waitsTodo") : t(`now.${status}.todo`);
  return (
    <div className="status">
      <div className="ticket-card status-card">
        <div className="ticket-card-paper">
          <p>{nameIn(service, language)}</p>
          <p className="status-step">{step === null ? t("over") : t("step", { ...step })}</p>
          <p>{waits ?? t(`now.${status}.meaning`)}</p>
          <p className="status-code">
            {t("yourCode")} <bdi dir="ltr">{writeAppointmentCode(code)}</bdi>
          </p>
        </div>
      </div>
      <section className="status-todo" data-urgent={isVisitorsTurn(reply)}>
        <h2>{t("todo")}</h2>
        <p>{here ?? asked}</p>
        <Missing status={reply} language={language} />
      </section>
      <section className="status-next">
        <h2>{t("next")}</h2>
        <p>{t(`now.${status}.next`)}</p>
      </section>
      <Expected status={reply} language={language} />
      {step !== null && <StepLine present={step.k} />}
      <Dates status={reply} language={language} />
      {children}
    </div>
  );
}
