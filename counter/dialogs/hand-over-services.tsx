import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useCounter } from "../session/counter-context.ts";
import { withCase, withService, type HandOverDraft } from "./hand-over-draft.ts";
import { ServiceList } from "./service-list.tsx";

/** Chooses what the application is about, or goes back to what was chosen or to the case the visitor came for. */
export function HandOverServices({
  draft,
  onBack,
  onDraft,
}: {
  readonly draft: HandOverDraft;
  /** Null while nothing is chosen. */
  readonly onBack: (() => void) | null;
  readonly onDraft: (draft: HandOverDraft) => void;
}) {
  const { t } = useTranslation("counter");
  const { view } = useCounter();
  const ofCase = view.current && withCase(draft, view.current);
  return (
    <>
      <ServiceList
        value={draft.case === null ? draft.service : null}
        onChange={(service) => onDraft(withService(draft, service))}
      />
      <div className="row-of-buttons">
        {onBack !== null && (
          <Button className="button" onPress={onBack}>
            {t("handOver.back")}
          </Button>
        )}
        {ofCase !== null && (
          <Button className="button" onPress={() => onDraft(ofCase)}>
            {t("handOver.backToCase", { number: ofCase.case })}
          </Button>
        )}
      </div>
    </>
  );
}
