import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../shared/ui/format.ts";
import { useCounter } from "../session/counter-context.ts";
import type { HandOverDraft } from "./hand-over-draft.ts";

/** What the application is about, and the case it belongs to; another can be chosen. */
export function HandOverService({
  draft,
  onChooseOther,
}: {
  readonly draft: HandOverDraft;
  readonly onChooseOther: () => void;
}) {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const service = draft.service === null ? undefined : view.services[draft.service];
  return (
    <div className="hand-over-service">
      <p>
        <strong>{service === undefined ? draft.service : nameIn(service.name, language)}</strong>
        {draft.case !== null && (
          <span className="soft numbers">{t("handOver.ofCase", { number: draft.case })}</span>
        )}
      </p>
      <Button className="button" onPress={onChooseOther}>
        {t(draft.case === null ? "handOver.otherService" : "handOver.newCase")}
      </Button>
    </div>
  );
}
