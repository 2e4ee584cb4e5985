import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** A button that asks the office for something; stays where it is, and keeps the focus, while the answer is awaited. */
export function StepButton({
  kind,
  busy,
  onStep,
  children,
}: {
  readonly kind: "main-action" | "plain-action" | "danger-action";
  readonly busy: boolean;
  readonly onStep: () => Promise<void>;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("book");
  return (
    <button
      type="button"
      className={kind}
      aria-disabled={busy}
      aria-busy={busy}
      onClick={() => {
        onStep().catch((error: unknown) => console.error("A step failed", error));
      }}
    >
      {busy ? t("link.sending") : children}
    </button>
  );
}
