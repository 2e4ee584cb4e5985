import { useTranslation } from "react-i18next";
import type { CaseNumber } from "../../shared/domain/cases/office-case.ts";
import { nameIn } from "../../shared/ui/format.ts";
import { useCase } from "../back-office/live-view.ts";
import { useCounter } from "../session/counter-context.ts";
import { useBecauseText } from "./use-because-text.ts";

/** How urgent the office's rules found the case, where it went, each with why, and whether a mail goes out. */
export function HandedOverRouting({ caseNumber }: { readonly caseNumber: CaseNumber }) {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const because = useBecauseText();
  const { view: file } = useCase(view.counter.key, caseNumber);
  if (file === null) return <p className="soft">{t("handedOver.judging")}</p>;
  const team = view.teams[file.team];
  const email = file.mailed ? (file.person?.email ?? null) : null;
  return (
    <dl className="facts">
      <div>
        <dt>{t("handOver.urgency")}</dt>
        <dd>
          {t(`handOver.urgencies.${file.urgency}`)}
          <span className="soft">{because(file.because.urgency)}</span>
        </dd>
      </div>
      <div>
        <dt>{t("handOver.team")}</dt>
        <dd>
          {team === undefined ? file.team : nameIn(team.name, language)}
          <span className="soft">{because(file.because.team)}</span>
        </dd>
      </div>
      {email !== null && (
        <div>
          <dt>{t("handedOver.mail")}</dt>
          <dd>{email}</dd>
        </div>
      )}
    </dl>
  );
}
