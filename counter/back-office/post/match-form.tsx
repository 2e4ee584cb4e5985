import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { CaseNumber } from "../../../shared/domain/cases/office-case.ts";
import type { IntakeId } from "../../../shared/domain/cases/intake.ts";
import { useBackOffice } from "../back-office-context.ts";
import { caseNumbersIn } from "../case-number.ts";
import { matchesText } from "../worklist/list-filter.ts";
import { CasePreview } from "./case-preview.tsx";

/** As many as can be told apart at a glance. */
const mostOffered = 4;

/** Which case a letter or e-mail belongs to: one it names, or found by number, name or file number. */
export function MatchForm({
  intake,
  text,
}: {
  readonly intake: IntakeId;
  /** What is searched for numbers of cases. */
  readonly text: string;
}) {
  const { t } = useTranslation("counter");
  const { view } = useBackOffice();
  const named = caseNumbersIn(text);
  const [typed, setTyped] = useState("");
  const [chosen, choose] = useState<CaseNumber | null>(null);
  const rows = typed.trim().length < 2 ? [] : Object.values(view?.rows ?? {});
  const found = rows.filter((row) => matchesText(row, typed)).map(({ number }) => number);
  const whole = caseNumbersIn(typed);
  const offered = [...new Set(typed === "" ? named : [...whole, ...found])].slice(0, mostOffered);
  const number = chosen ?? (offered.length === 1 ? (offered[0] ?? null) : null);
  return (
    <div className="match-form">
      <label className="field">
        <span className="field-name">{t("backOffice.match.label")}</span>
        <input
          type="search"
          autoComplete="off"
          maxLength={100}
          placeholder={t("backOffice.match.placeholder")}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            choose(null);
          }}
        />
      </label>
      {offered.length > 1 && (
        <div className="row-of-buttons">
          {offered.map((each) => (
            <Button
              key={each}
              className="button"
              aria-pressed={each === number}
              onPress={() => choose(each)}
            >
              <span className="numbers">{each}</span>
              {view?.rows[each]?.name ?? null}
            </Button>
          ))}
        </div>
      )}
      {typed.trim().length > 1 && offered.length === 0 && (
        <p className="soft">{t("backOffice.match.none")}</p>
      )}
      {number !== null && <CasePreview key={number} number={number} intake={intake} />}
    </div>
  );
}
