import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WireError } from "../../../shared/protocol/answers.ts";
import { AskForm } from "../../dialogs/ask-form.tsx";
import { Frame } from "../../dialogs/frame.tsx";
import { Icon } from "../../icon.tsx";
import { useCounter } from "../../session/counter-context.ts";
import { staffErrorText } from "../../session/error-words.ts";
import { usePlanner } from "../planner-context.ts";

/** A planner's asking dialog: its fields, why it was refused, cancel and the named action. */
export function PlannerDialog({
  title,
  wide = false,
  submit,
  ready = true,
  refusal,
  onSubmit,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  readonly submit: string;
  readonly ready?: boolean;
  /** What the fields do not tell themselves. */
  readonly refusal: WireError | null;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}) {
  const { ask } = usePlanner();
  const { view } = useCounter();
  const { t } = useTranslation("counter");
  const common = useTranslation("common").t;
  const close = () => ask(null);
  return (
    <Frame title={title} wide={wide} firm onClose={close}>
      <AskForm submit={submit} ready={ready} onSubmit={onSubmit} onCancel={close}>
        {children}
        <div role="alert">
          {refusal !== null && (
            <p className="banner" data-tone="warning">
              <Icon name="alert" />
              <span>{staffErrorText(refusal, view.limits.recallAfter, t, common)}</span>
            </p>
          )}
        </div>
      </AskForm>
    </Frame>
  );
}
