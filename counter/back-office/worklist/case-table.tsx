import { useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { CaseNumber } from "../../../shared/domain/cases/office-case.ts";
import type { CaseRow as Row } from "../../../shared/protocol/case-views.ts";
import { useNow } from "../../session/counter-context.ts";
import { CaseRow } from "./case-row.tsx";

/** How far Page Up and Page Down go. */
const page = 10;

/** Arrows go through the rows, Enter opens, Space chooses for a step of many. */
export function CaseTable({
  rows,
  open,
  chosen,
  empty,
  onOpen,
  onChoose,
}: {
  readonly rows: readonly Row[];
  readonly open: CaseNumber | null;
  readonly chosen: ReadonlySet<CaseNumber>;
  readonly empty: string;
  readonly onOpen: (number: CaseNumber) => void;
  readonly onChoose: (number: CaseNumber) => void;
}) {
  const { t } = useTranslation("counter");
  const now = useNow(60_000);
  const body = useRef<HTMLTableSectionElement>(null);
  const [entered, enter] = useState<{ readonly number: CaseNumber; readonly index: number } | null>(
    null,
  );
  const known = rows.findIndex(({ number }) => number === (entered?.number ?? open));
  // Where a case has left the list, its neighbour takes the place.
  const place = known >= 0 ? known : Math.min(entered?.index ?? 0, Math.max(0, rows.length - 1));
  const go = (to: number) => {
    const row = body.current?.rows[Math.min(Math.max(0, to), rows.length - 1)];
    row?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[place];
    const does = keyed(event.key, place, rows.length);
    if (row === undefined || does === null) return;
    event.preventDefault();
    if (does === "open") onOpen(row.number);
    else if (does === "choose") onChoose(row.number);
    else go(does);
  };
  return (
    // A grid by native elements: the rows take the focus.
    <table
      className="table case-table"
      data-empty={rows.length === 0 || undefined}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
      role="grid"
      aria-multiselectable
      aria-label={t("backOffice.cases")}
    >
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t("backOffice.list.chosen")}</span>
          </th>
          {(["urgency", "case", "step", "date", "who"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`backOffice.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {/* The keys are the rows' own, heard where they bubble to. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <tbody ref={body} onKeyDown={press}>
        {rows.map((row, index) => (
          <CaseRow
            key={row.number}
            row={row}
            now={now}
            chosen={chosen.has(row.number)}
            isOpen={row.number === open}
            inTabOrder={index === place}
            onOpen={() => onOpen(row.number)}
            onChoose={() => onChoose(row.number)}
            onEnter={() => enter({ number: row.number, index })}
          />
        ))}
        {rows.length === 0 && (
          <tr>
            <td colSpan={6} className="soft empty">
              {empty}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function keyed(key: string, place: number, rows: number): "open" | "choose" | number | null {
  switch (key) {
    case "ArrowDown":
      return place + 1;
    case "ArrowUp":
      return place - 1;
    case "PageDown":
      return place + page;
    case "PageUp":
      return place - page;
    case "Home":
      return 0;
    case "End":
      return rows - 1;
    case "Enter":
      return "open";
    case " ":
      return "choose";
    default:
      return null;
  }
}
