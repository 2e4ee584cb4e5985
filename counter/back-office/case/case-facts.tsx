import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { nearestLegalDate } from "../../../shared/domain/cases/worklist.ts";
import { isOver } from "../../../shared/domain/cases/steps.ts";
import { useBecauseText } from "../../dialogs/use-because-text.ts";
import { useCounter, useNow } from "../../session/counter-context.ts";
import { useBackOffice } from "../back-office-context.ts";
import { useOfficeWords } from "../use-office-words.ts";
import { LegalDate } from "../worklist/legal-date.tsx";
import { useOpenCase, type CaseAsk } from "./case-context.ts";
import { useForecastText } from "./use-forecast-text.ts";

/** How urgent, whose, until when; each with why and with the way to change it. */
export function CaseFacts() {
  const { t } = useTranslation("counter");
  const { staff } = useBackOffice();
  const { file } = useOpenCase();
  const now = useNow(60_000);
  const words = useOfficeWords();
  const because = useBecauseText();
  const forecast = useForecastText()(file.forecast);
  const legal = nearestLegalDate(file);
  const { documentsUntil, assignee } = file;
  return (
    <dl className="case-facts numbers">
      <Fact word={t("handOver.urgency")} why={because(file.because.urgency)} ask="cluster">
        {t(`handOver.urgencies.${file.urgency}`)}
      </Fact>
      <Fact word={t("handOver.difficulty")} why={because(file.because.difficulty)} ask="cluster">
        {t(`handOver.difficulties.${file.difficulty}`)}
      </Fact>
      <Fact word={t("backOffice.team")} why={because(file.because.team)} ask="team">
        {words.team(file.team)}
      </Fact>
      <Fact
        word={t("backOffice.assignee")}
        ask="assign"
        first={assignee === null && <TakeButton />}
      >
        {assignee === null && t("backOffice.nobody")}
        {assignee === staff && t("backOffice.meNamed", { name: words.person(staff) })}
        {assignee !== null && assignee !== staff && words.person(assignee)}
      </Fact>
      <Fact
        word={t("backOffice.legalDate")}
        {...(documentsUntil !== null && {
          why: t("backOffice.documentsUntil", { day: words.day(documentsUntil) }),
        })}
      >
        <LegalDate at={Number.isFinite(legal) ? legal : null} now={now} />
      </Fact>
      <Fact word={t("backOffice.forecast.title")} why={forecast.basis}>
        {forecast.range}
      </Fact>
    </dl>
  );
}

function TakeButton() {
  const { t } = useTranslation("counter");
  const { inert } = useCounter();
  const { staff } = useBackOffice();
  const { act } = useOpenCase();
  return (
    <Button
      className="quiet-button"
      isDisabled={inert}
      onPress={() => void act((seen) => ({ type: "AssignCase", ...seen, to: staff }))}
    >
      {t("backOffice.take")}
    </Button>
  );
}

function Fact({
  word,
  why,
  ask: kind,
  first = null,
  children,
}: {
  readonly word: string;
  readonly why?: string;
  /** The dialog that changes it. */
  readonly ask?: CaseAsk["kind"];
  /** A shorter way than the dialog. */
  readonly first?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("counter");
  const { inert } = useCounter();
  const { file, ask } = useOpenCase();
  return (
    <div>
      <dt>
        {word}
        {kind !== undefined && !isOver(file.status) && (
          <span className="fact-buttons">
            {first}
            <Button
              className="quiet-button"
              isDisabled={inert}
              aria-label={t("backOffice.changeFact", { fact: word })}
              onPress={() => ask({ kind })}
            >
              {t("backOffice.change")}
            </Button>
          </span>
        )}
      </dt>
      <dd>
        {children}
        {why !== undefined && <span className="soft">{why}</span>}
      </dd>
    </div>
  );
}
