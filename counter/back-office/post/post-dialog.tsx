import type { ReactNode } from "react";
import type { WireError } from "../../../shared/protocol/answers.ts";
import { AskForm } from "../../dialogs/ask-form.tsx";
import { Frame } from "../../dialogs/frame.tsx";
import { RefusalBanner } from "../../dialogs/refusal-banner.tsx";

/** An asking dialog about the post. */
export function PostDialog({
  title,
  wide = false,
  submit,
  ready,
  refusal,
  onSubmit,
  onClose,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  readonly submit: string;
  readonly ready: boolean;
  readonly refusal: WireError | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Frame title={title} wide={wide} firm onClose={onClose}>
      <AskForm submit={submit} ready={ready} onSubmit={onSubmit} onCancel={onClose}>
        {children}
        <RefusalBanner error={refusal} />
      </AskForm>
    </Frame>
  );
}
