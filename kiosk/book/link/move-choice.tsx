import { useTranslation } from "react-i18next";
import type { Instant } from "../../../shared/domain/instant.ts";
import type { Trouble } from "../api.ts";
import { Heading } from "../parts/heading.tsx";
import { StepButton } from "./step-button.tsx";
import { StepTrouble } from "./step-trouble.tsx";
import { useAbout } from "./use-about.ts";

/** The old time and the new one side by side, and the one button that changes them. */
export function MoveChoice({
  from,
  to,
  busy,
  trouble,
  onMove,
  onOther,
  onKeep,
}: {
  readonly from: Instant;
  readonly to: Instant;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly onMove: () => Promise<void>;
  readonly onOther: () => void;
  readonly onKeep: () => void;
}) {
  const { t } = useTranslation("book");
  const about = useAbout();
  return (
    <article className="link-page">
      <Heading title={t("link.move.heading")}>{t("link.move.heading")}</Heading>
      <dl className="old-and-new">
        {(["from", "to"] as const).map((which) => {
          const at = which === "from" ? from : to;
          return (
            <div key={which} data-which={which}>
              <dt>{t(`link.move.${which}`)}</dt>
              <dd>
                <bdi className="clock">{about.time(at)}</bdi>
                <span>{about.date(at)}</span>
              </dd>
            </div>
          );
        })}
      </dl>
      <StepTrouble trouble={trouble} />
      <StepButton kind="main-action" busy={busy} onStep={onMove}>
        {t("link.move.button")}
      </StepButton>
      <button type="button" className="plain-action" onClick={onOther}>
        {t("link.move.other")}
      </button>
      <button type="button" className="plain-action" onClick={onKeep}>
        {t("link.move.keep")}
      </button>
    </article>
  );
}
