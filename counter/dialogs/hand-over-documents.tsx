import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { DocumentKey } from "../../shared/domain/definition.ts";
import { KeyList } from "../key-cap.tsx";
import { HandOverDocument } from "./hand-over-document.tsx";
import { rowKey } from "./hand-over-keys.ts";
import {
  allReceived,
  isSettled,
  markOf,
  sectionsOf,
  type Checklist,
  type Mark,
  type Section,
  type Ticked,
} from "./hand-over-marks.ts";

/** The checklist, worked through by keys: the focus goes on to the row that comes next. */
export function HandOverDocuments({
  checklist,
  ticked,
  fault,
  takesFocus = false,
  onMarks,
}: {
  readonly checklist: Checklist;
  readonly ticked: Ticked;
  readonly fault: boolean;
  /** As soon as it appears, as in a dialog that is about nothing else. */
  readonly takesFocus?: boolean;
  readonly onMarks: (marks: Ticked["marks"]) => void;
}) {
  const { t } = useTranslation("counter");
  const list = useRef<HTMLFieldSetElement>(null);
  const sections = sectionsOf(checklist, ticked.conditions);
  const rows = sections.flatMap(({ items }) => items);
  const [entered, enter] = useState<DocumentKey | null>(null);
  const place = Math.max(
    0,
    rows.findIndex(({ document }) => document === entered),
  );
  const focus = (row: number) => focusRow(list.current, row);
  useEffect(() => {
    if (takesFocus) focusRow(list.current, 0);
  }, [list, takesFocus]);

  const mark = (document: DocumentKey, made: Mark) =>
    onMarks({ ...ticked.marks, [document]: made });
  const all = () => {
    onMarks(allReceived(checklist, ticked));
    // Which of alternatives was brought is for staff to say: that is where to go on.
    const undecided = sections.find((each) => each.group !== null && !isSettled(each, ticked));
    if (undecided !== undefined) focus(rows.findIndex((each) => undecided.items.includes(each)));
  };
  const press = (event: KeyboardEvent, document: DocumentKey) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = rowKey(event.key, markOf(ticked, document));
    if (key === null) return;
    event.preventDefault();
    const row = rows.findIndex((each) => each.document === document);
    switch (key.kind) {
      case "go":
        return focus(row + key.by);
      case "all":
        return all();
      case "mark":
        mark(document, key.mark);
        if (key.on) focus(row + 1);
        return undefined;
    }
  };
  const documentRow = (section: Section) => (item: Section["items"][number]) => {
    const { document } = item;
    const made = markOf(ticked, document);
    return (
      <HandOverDocument
        key={document}
        item={item}
        mark={made}
        spared={section.group !== null && made.state === "open" && isSettled(section, ticked)}
        inTabOrder={rows[place] === item}
        fault={fault}
        onMark={(next) => mark(document, next)}
        onKey={(event) => press(event, document)}
        onEnter={() => enter(document)}
      />
    );
  };
  return (
    <div className="checked-documents">
      <div className="checked-documents-head">
        <h3>{t("handOver.documents")}</h3>
        <Button className="button" onPress={all}>
          {t("handOver.allReceived")} <KeyList keys={["A"]} />
        </Button>
      </div>
      {rows.length === 0 && <p className="soft">{t("handOver.noDocuments")}</p>}
      <fieldset ref={list}>
        <legend className="visually-hidden">{t("handOver.documents")}</legend>
        {sections.map((section) =>
          section.group === null ? (
            section.items.map(documentRow(section))
          ) : (
            <fieldset
              key={section.group}
              className="alternatives"
              data-settled={isSettled(section, ticked) || undefined}
            >
              <legend className="field-name">{t("handOver.oneOf")}</legend>
              {section.items.map(documentRow(section))}
            </fieldset>
          ),
        )}
      </fieldset>
      {rows.length > 0 && <p className="soft">{t("handOver.keys")}</p>}
    </div>
  );
}

/** The row's chosen state, else its first; there is no row before the first and after the last. */
function focusRow(list: HTMLElement | null, row: number): void {
  const found = list?.querySelectorAll("[data-document]")[row];
  const radio = found?.querySelector("input:checked") ?? found?.querySelector("input");
  if (radio instanceof HTMLElement) radio.focus();
}
