import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { KeyList } from "../key-cap.tsx";
import { useCounter } from "../session/counter-context.ts";

/** Submits from anywhere in the dialog, also out of a note where Enter begins a new line. */
function useCtrlEnter() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      element?.requestSubmit();
    };
    // Before the fields see it: a search field would take Enter as a choice.
    element?.addEventListener("keydown", press, { capture: true });
    return () => element?.removeEventListener("keydown", press, { capture: true });
  }, []);
  return form;
}

/** The body of an asking dialog: its fields, then cancel and the named action. */
export function AskForm({
  submit,
  ready = true,
  onSubmit,
  onCancel,
  children,
}: {
  readonly submit: string;
  readonly ready?: boolean;
  readonly onSubmit: () => void;
  /** Instead of ending what the screen asks. */
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("counter");
  const { inert, ask } = useCounter();
  return (
    <form
      ref={useCtrlEnter()}
      className="ask-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !inert) onSubmit();
      }}
    >
      {children}
      <div className="dialog-foot">
        <span className="soft">
          <KeyList keys={["Ctrl+Enter"]} />
        </span>
        <Button className="button" onPress={onCancel ?? (() => ask(null))}>
          {t("cancel")}
        </Button>
        <Button type="submit" className="button filled" isDisabled={!ready} isPending={inert}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
