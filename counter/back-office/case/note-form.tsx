import { useId } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { KeyList } from "../../key-cap.tsx";
import { useCounter } from "../../session/counter-context.ts";
import { BackKeyCap } from "../back-key-cap.tsx";
import { useOpenCase } from "./case-context.ts";

/** The protocol's limit of a note. */
const longest = 500;

/** A note for the colleagues; what is typed stays while others change the case. */
export function NoteForm() {
  const { t } = useTranslation("counter");
  const { inert } = useCounter();
  const { draft, keep, act } = useOpenCase();
  const label = useId();
  const text = draft.note.trim();
  const save = async () => {
    if (text === "" || inert) return;
    if (await act((seen) => ({ type: "NoteCase", ...seen, text }))) keep({ note: "" });
  };
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label id={label}>
        <span className="field-name">
          {t("backOffice.note.label")} <BackKeyCap name="note" />
        </span>
        <textarea
          rows={1}
          data-case-note=""
          maxLength={longest}
          value={draft.note}
          onChange={({ target }) => keep({ note: target.value })}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
            if (event.key === "Escape") event.currentTarget.blur();
          }}
        />
      </label>
      {text !== "" && (
        <Button type="submit" className="button" isDisabled={inert}>
          {t("backOffice.note.save")} <KeyList keys={["Ctrl+Enter"]} />
        </Button>
      )}
    </form>
  );
}
