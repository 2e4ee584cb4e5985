import { useTranslation } from "react-i18next";
import type { Instant } from "../../../shared/domain/instant.ts";
import type { CaseRow as Row } from "../../../shared/protocol/case-views.ts";
import { useBackOffice } from "../back-office-context.ts";
import { useOfficeWords } from "../use-office-words.ts";
import { LegalDate } from "./legal-date.tsx";
import { UrgencyMark } from "./urgency-mark.tsx";

/** One case of the list; the row itself has the keyboard. */
export function CaseRow({
  row,
  now,
  chosen,
  isOpen,
  inTabOrder,
  onOpen,
  onChoose,
  onEnter,
}: {
  readonly row: Row;
  readonly now: Instant;
  /** For a step of many. */
  readonly chosen: boolean;
  readonly isOpen: boolean;
  readonly inTabOrder: boolean;
  readonly onOpen: () => void;
  readonly onChoose: () => void;
  readonly onEnter: () => void;
}) {
  const { t } = useTranslation("counter");
  const { staff } = useBackOffice();
  const words = useOfficeWords();
  const { number, service, status, assignee, waiting, name, fileNumber } = row;
  const who = [name, fileNumber].filter((part) => part !== null).join(" · ");
  return (
    <tr
      data-case={number}
      tabIndex={inTabOrder ? 0 : -1}
      aria-selected={chosen}
      aria-current={isOpen || undefined}
      onClick={onOpen}
      onFocus={onEnter}
    >
      <td>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t("backOffice.list.choose", { number })}
          checked={chosen}
          onClick={(event) => event.stopPropagation()}
          onChange={onChoose}
        />
      </td>
      <td>
        <UrgencyMark urgency={row.urgency} />
      </td>
      <th scope="row">
        <span className="case-row-number">
          <span className="numbers">{number}</span>
          {who !== "" && (
            <span className="soft case-row-person" title={who}>
              {name ?? fileNumber}
            </span>
          )}
        </span>
        <span className="case-row-service" title={words.service(service)}>
          {words.service(service)}
        </span>
      </th>
      <td>
        {t(`visit.caseStatus.${status}`)}
        {waiting !== null && (
          <span className="case-row-waiting">
            {t("backOffice.waitsUntil", {
              what: t(`backOffice.waitFor.${waiting.for}`),
              day: words.day(waiting.until),
            })}
          </span>
        )}
      </td>
      <td>
        <LegalDate at={row.legalDate} now={now} />
        <span className="soft case-row-age">{words.age(row.opened, now)}</span>
      </td>
      <td>
        {assignee === null ? (
          <span className="soft">{t("backOffice.nobody")}</span>
        ) : assignee === staff ? (
          <strong>{t("backOffice.me")}</strong>
        ) : (
          words.person(assignee)
        )}
      </td>
    </tr>
  );
}
