import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { CaseNumber } from "../../../shared/domain/cases/office-case.ts";
import type { IntakeId } from "../../../shared/domain/cases/intake.ts";
import { nameIn } from "../../../shared/ui/format.ts";
import { useCounter } from "../../session/counter-context.ts";
import { useBackOffice } from "../back-office-context.ts";
import { useCase } from "../live-view.ts";
import { useOfficeWords } from "../use-office-words.ts";

/** The case that is meant, to be sure of it before the post goes there. */
export function CasePreview({
  number,
  intake,
}: {
  readonly number: CaseNumber;
  readonly intake: IntakeId;
}) {
  const { t } = useTranslation("counter");
  const { view: desk, language, inert, act } = useCounter();
  const { staff, show, tell } = useBackOffice();
  const words = useOfficeWords();
  const { view: file, refused } = useCase(desk.counter.key, number);
  if (file === null) {
    return (
      <p className="soft">
        {t(refused === null ? "backOffice.loading" : "backOffice.unknownCase", { number })}
      </p>
    );
  }
  const { revision, person } = file;
  const match = async () => {
    const answer = await act({ type: "MatchIntake", staff, case: number, revision, intake });
    if (answer === null) return;
    show({ kind: "case", number });
    tell(t("backOffice.match.done", { number }));
  };
  const facts = [
    nameIn(file.serviceName, language),
    person?.name ?? null,
    person?.fileNumber ?? null,
    file.personDeleted ? t("backOffice.papers.personDeleted") : null,
    t(`visit.caseStatus.${file.status}`),
    words.team(file.team),
  ];
  return (
    <div className="case-preview">
      <p>
        <strong className="numbers">{number}</strong>{" "}
        {facts.filter((fact) => fact !== null).join(" · ")}
      </p>
      <Button className="button filled" isDisabled={inert} onPress={() => void match()}>
        {t("backOffice.match.submit")}
      </Button>
    </div>
  );
}
