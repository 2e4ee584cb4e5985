import { useId, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { notNeededReasons } from "../../shared/domain/cases/checklist.ts";
import { nameIn } from "../../shared/ui/format.ts";
import { useCounter } from "../session/counter-context.ts";
import { marked, states, type ChecklistItem, type Mark } from "./hand-over-marks.ts";

/** A document of the checklist: received, missing, or not needed and why. One of its choices is in the tab order. */
export function HandOverDocument({
  item,
  mark,
  spared,
  inTabOrder,
  fault,
  onMark,
  onKey,
  onEnter,
}: {
  readonly item: ChecklistItem;
  readonly mark: Mark;
  /** Another of the alternatives is there. */
  readonly spared: boolean;
  readonly inTabOrder: boolean;
  /** The reason was asked for and not given. */
  readonly fault: boolean;
  readonly onMark: (mark: Mark) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onEnter: () => void;
}) {
  const { t } = useTranslation("counter");
  const { language } = useCounter();
  const name = useId();
  const { document, need } = item;
  const tabbed = mark.state === "open" ? states[0] : mark.state;
  const asksWhy = mark.state === "not-needed" && mark.reason === null;
  return (
    // The keys are the radios' own, heard where they bubble to.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="checked-document"
      data-document={document}
      data-state={mark.state}
      data-spared={spared || undefined}
      onKeyDown={onKey}
      onFocus={onEnter}
    >
      <p id={name}>
        {nameIn(item.name, language)}
        {need.kind === "when" && <span className="soft">{nameIn(need.name, language)}</span>}
      </p>
      <div className="marks" role="radiogroup" aria-labelledby={name}>
        {states.map((state, index) => (
          <label key={state} className="mark" data-state={state}>
            <input
              type="radio"
              name={name}
              value={state}
              checked={mark.state === state}
              tabIndex={inTabOrder && state === tabbed ? 0 : -1}
              onChange={() => onMark(marked(state))}
            />
            <kbd aria-hidden="true">{asksWhy ? "" : index + 1}</kbd>
            {t(`handOver.states.${state}`)}
          </label>
        ))}
      </div>
      {mark.state === "not-needed" && (
        <div
          className="marks reasons"
          role="radiogroup"
          aria-label={t("handOver.reason", { document: nameIn(item.name, language) })}
          aria-invalid={fault && asksWhy}
        >
          <span className="field-name" aria-hidden="true">
            {t("handOver.why")}
          </span>
          {notNeededReasons.map((reason, index) => (
            <label key={reason} className="mark">
              <input
                type="radio"
                name={`${name}-reason`}
                checked={mark.reason === reason}
                tabIndex={inTabOrder ? undefined : -1}
                onChange={() => onMark({ state: "not-needed", reason })}
              />
              {asksWhy && <kbd aria-hidden="true">{index + 1}</kbd>}
              {t(`handOver.reasons.${reason}`)}
            </label>
          ))}
          {fault && asksWhy && (
            <span className="field-fault" role="alert">
              {t("handOver.faults.reason-missing")}
            </span>
          )}
        </div>
      )}
    </div>
  );
}
