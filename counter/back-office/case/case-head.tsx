import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../../shared/ui/format.ts";
import { Icon } from "../../icon.tsx";
import { codeInGroups } from "../../planner/appointment-words.ts";
import { useCounter } from "../../session/counter-context.ts";
import { useBackOffice } from "../back-office-context.ts";
import { useOfficeWords } from "../use-office-words.ts";
import { UrgencyMark } from "../worklist/urgency-mark.tsx";
import { useOpenCase } from "./case-context.ts";

/** Number, service, person and step. */
export function CaseHead() {
  const { t } = useTranslation("counter");
  const { language } = useCounter();
  const { show } = useBackOffice();
  const { file } = useOpenCase();
  const words = useOfficeWords();
  const { waiting } = file;
  const who = [file.person?.name ?? null, file.person?.fileNumber ?? null].filter(
    (part) => part !== null,
  );
  return (
    <header className="case-head">
      <div>
        <div className="case-head-service">
          <h2 className="numbers">{file.number}</h2>
          <strong>{nameIn(file.serviceName, language)}</strong>
        </div>
        <p className="case-head-marks">
          {who.length > 0 && <span>{who.join(" · ")}</span>}
          {file.personDeleted && (
            <span className="soft">{t("backOffice.papers.personDeleted")}</span>
          )}
          <UrgencyMark urgency={file.urgency} />
          <span className="tag" data-tone="info">
            {t(`visit.caseStatus.${file.status}`)}
          </span>
          {waiting !== null && (
            <span className="numbers">
              {t("backOffice.waits", {
                what: t(`backOffice.waitFor.${waiting.for}`),
                day: words.day(waiting.until),
              })}
            </span>
          )}
          <span className="soft numbers">
            {t("backOffice.code", { code: codeInGroups(file.code) })}
          </span>
        </p>
      </div>
      <Button
        className="banner-close"
        aria-label={t("backOffice.close")}
        onPress={() => show(null)}
      >
        <Icon name="close" />
      </Button>
    </header>
  );
}
