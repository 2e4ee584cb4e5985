import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { WireError } from "../../shared/protocol/answers.ts";
import { Icon } from "../icon.tsx";
import { useCounter } from "../session/counter-context.ts";
import { staffErrorText } from "../session/error-words.ts";

/** Why the last command was refused and what to do; gone with the next accepted one. */
export function Refusal({
  error,
  onDismiss,
}: {
  readonly error: WireError | null;
  readonly onDismiss: () => void;
}) {
  const { t } = useTranslation("counter");
  const common = useTranslation("common").t;
  const { view } = useCounter();
  return (
    <div role="alert" className="banner-place">
      {error !== null && (
        <p className="banner" data-tone="warning">
          <Icon name="alert" />
          <span>
            <strong>{t("errors.title")}:</strong>{" "}
            {staffErrorText(error, view.limits.recallAfter, t, common)}
          </span>
          <Button className="banner-close" aria-label={t("errors.dismiss")} onPress={onDismiss}>
            <Icon name="close" />
          </Button>
        </p>
      )}
    </div>
  );
}
