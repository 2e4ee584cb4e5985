import type { ReactNode } from "react";
import type { WireError } from "../../../shared/protocol/answers.ts";
import { AskForm } from "../../dialogs/ask-form.tsx";
import { Frame } from "../../dialogs/frame.tsx";
import { RefusalBanner } from "../../dialogs/refusal-banner.tsx";
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
  const close = () => ask(null);
  return (
    <Frame title={title} wide={wide} firm onClose={close}>
      <AskForm submit={submit} ready={ready} onSubmit={onSubmit} onCancel={close}>
        {children}
        <RefusalBanner error={refusal} />
      </AskForm>
    </Frame>
  );
}
