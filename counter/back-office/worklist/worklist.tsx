import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseNumber } from "../../../shared/domain/cases/office-case.ts";
import type { WorklistView } from "../../../shared/protocol/case-views.ts";
import { useBackOffice } from "../back-office-context.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { CaseTable } from "./case-table.tsx";
import { Filters } from "./filters.tsx";
import { everything, matchesText, type ListFilter } from "./list-filter.ts";
import { Paging } from "./paging.tsx";

/** The team's open cases by urgency, legal date and age (rule K5). */
export function Worklist({
  view,
  typed,
  filter,
  onFilter,
  onFrom,
}: {
  readonly view: WorklistView;
  readonly typed: string;
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
  readonly onFrom: (from: number) => void;
}) {
  const { t } = useTranslation("counter");
  const { opened, show } = useBackOffice();
  const [chosen, choose] = useState<ReadonlySet<CaseNumber>>(new Set());
  const all = view.order.flatMap((number) => view.rows[number] ?? []);
  const rows = all.filter((row) => matchesText(row, typed));
  const open = opened?.kind === "case" ? opened.number : null;
  const narrowed = typed !== "" || filter !== everything;
  return (
    <>
      <Filters value={filter} counts={view.counts} onChange={onFilter} />
      <BulkBar
        rows={all.filter(({ number }) => chosen.has(number))}
        onDone={() => choose(new Set())}
      />
      <div className="back-scroll">
        <CaseTable
          rows={rows}
          open={open}
          chosen={chosen}
          empty={t(narrowed ? "backOffice.list.noMatch" : "backOffice.list.empty")}
          onOpen={(number) => show({ kind: "case", number })}
          onChoose={(number) =>
            choose((before) => {
              const after = new Set(before);
              if (!after.delete(number)) after.add(number);
              return after;
            })
          }
        />
      </div>
      <Paging view={view} onFrom={onFrom} />
    </>
  );
}
