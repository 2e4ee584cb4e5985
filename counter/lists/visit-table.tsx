import type { ReactNode } from "react";
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { StaffVisit } from "../../shared/protocol/views.ts";
import { leaveList } from "./leave-list.ts";
import { TicketCard } from "../../shared/ui/ticket-card.tsx";

/** More rows than anybody reads; the others are found by number. */
const rowsShown = 60;

export interface VisitColumn<V> {
  readonly key: string;
  readonly name: string;
  readonly renderCell: (visit: V) => ReactNode;
}

/**
 * A list of visits: arrow keys choose a row, Enter (or a double click) does its first action, so that a stray touch
 * calls nobody.
 */
export function VisitTable<V extends StaffVisit>({
  name,
  visits,
  columns,
  empty,
  onAction,
}: {
  readonly name: string;
  readonly visits: readonly V[];
  readonly columns: readonly VisitColumn<V>[];
  readonly empty: string;
  readonly onAction: (visit: V) => void;
}) {
  const { t } = useTranslation("counter");
  const shown = visits.slice(0, rowsShown);
  return (
    <>
      <Table
        className="table"
        aria-label={name}
        selectionMode="single"
        selectionBehavior="replace"
        onRowAction={(key) => {
          const visit = shown.find((each) => String(each.visit) === String(key));
          if (visit === undefined) return;
          onAction(visit);
          leaveList();
        }}
      >
        <TableHeader>
          <Column isRowHeader>{t("lists.number")}</Column>
          {columns.map((column) => (
            <Column key={column.key} id={column.key}>
              {column.name}
            </Column>
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => <p className="soft empty">{empty}</p>}>
          {shown.map((visit) => (
            <Row key={visit.visit} id={String(visit.visit)} textValue={visit.number}>
              <Cell>
                <TicketCard number={visit.number} size="small" />
              </Cell>
              {columns.map((column) => (
                <Cell key={column.key}>{column.renderCell(visit)}</Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </Table>
      {visits.length > shown.length && (
        <p className="soft more-rows">
          {t("lists.moreRows", { shown: shown.length, all: visits.length })}
        </p>
      )}
    </>
  );
}
