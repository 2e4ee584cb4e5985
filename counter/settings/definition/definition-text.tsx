import { memo, useImperativeHandle, useMemo, useRef, type Ref } from "react";
import { useTranslation } from "react-i18next";
import type { DefinitionMistake } from "../../../shared/protocol/settings.ts";
import { lineCount, lineRange } from "./draft.ts";

/** What others may do with the text field. */
export interface TextHandle {
  /** Selects a line and brings it into sight. */
  show(line: number): void;
}

/** The text with its line numbers; lines with mistakes are marked. */
export function DefinitionText({
  text,
  mistakes,
  handle,
  onChange,
}: {
  readonly text: string;
  readonly mistakes: readonly DefinitionMistake[];
  readonly handle: Ref<TextHandle>;
  readonly onChange: (text: string) => void;
}) {
  const { t } = useTranslation("definition");
  const area = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLDivElement>(null);
  const count = useMemo(() => lineCount(text), [text]);
  const wrong = useMemo(() => new Set(mistakes.map(({ line }) => line)), [mistakes]);
  useImperativeHandle(handle, () => ({
    show(line) {
      const field = area.current;
      if (field === null) return;
      const { from, to } = lineRange(field.value, line);
      field.focus();
      field.setSelectionRange(from, to);
      // All lines are of one height.
      const height = field.scrollHeight / lineCount(field.value);
      field.scrollTop = Math.max(0, (line - 1) * height - field.clientHeight / 2);
      field.scrollLeft = 0;
    },
  }));
  return (
    <div className="definition-text">
      <div className="definition-lines" ref={numbers} aria-hidden="true">
        <Lines count={count} wrong={wrong} />
      </div>
      <textarea
        ref={area}
        aria-label={t("text")}
        value={text}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onScroll={({ currentTarget }) => {
          if (numbers.current !== null) numbers.current.scrollTop = currentTarget.scrollTop;
        }}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** Some thousand numbers, which a letter more in the text does not change. */
const Lines = memo(function Lines({
  count,
  wrong,
}: {
  readonly count: number;
  readonly wrong: ReadonlySet<number>;
}) {
  return Array.from({ length: count }, (_, at) => at + 1).map((line) => (
    <span key={line} data-wrong={wrong.has(line) || undefined}>
      {line}
    </span>
  ));
});
