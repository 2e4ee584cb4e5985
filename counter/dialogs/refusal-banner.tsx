import { useTranslation } from "react-i18next";
import type { WireError } from "../../shared/protocol/answers.ts";
import { Icon } from "../icon.tsx";
import { useCounter } from "../session/counter-context.ts";
import { staffErrorText } from "../session/error-words.ts";

/** Why a dialog's command was refused, where no field says it. */
export function RefusalBanner({ error }: { readonly error: WireError | null }) {
  const { view } = useCounter();
  const { t } = useTranslation("counter");
  const common = useTranslation("common").t;
  return (
    <div role="alert">
      {error !== null && (
        <p className="banner" data-tone="warning">
          <Icon name="alert" />
          <span>{staffErrorText(error, view.limits.recallAfter, t, common)}</span>
        </p>
      )}
    </div>
  );
}
