import type { ReactNode } from "react";
import { AskForm } from "../../../dialogs/ask-form.tsx";
import { Frame } from "../../../dialogs/frame.tsx";
import { RefusalBanner } from "../../../dialogs/refusal-banner.tsx";
import { useOpenCase } from "../case-context.ts";
import { ChangedSince } from "../changed-since.tsx";
import type { Submission } from "./use-submission.ts";

/** A case's asking dialog: what changed meanwhile, its fields, why it was refused, cancel and the named action. */
export function CaseDialog({
  title,
  submit,
  ready,
  submission: { refusal, send },
  children,
}: {
  readonly title: string;
  readonly submit: string;
  readonly ready: boolean;
  readonly submission: Submission;
  readonly children: ReactNode;
}) {
  const { ask } = useOpenCase();
  const close = () => ask(null);
  return (
    <Frame title={title} firm onClose={close}>
      <AskForm submit={submit} ready={ready} onSubmit={() => void send()} onCancel={close}>
        <ChangedSince />
        {children}
        <RefusalBanner error={refusal} />
      </AskForm>
    </Frame>
  );
}
