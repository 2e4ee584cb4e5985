import { useTranslation } from "react-i18next";
import type { Names } from "../../shared/domain/definition.ts";
import type { WaitRange } from "../../shared/domain/slip.ts";
import { nameIn, waitText } from "../../shared/ui/format.ts";
import { useKiosk } from "../kiosk-context.ts";
import { Icon } from "./icon.tsx";
import "./wait-facts.css";

interface Props {
  /** Null: nobody knows while the server is away. */
  readonly ahead: number | null;
  readonly wait: WaitRange | null;
  /** Left out for one person (rule A8). */
  readonly people?: number;
  readonly place: { readonly area: Names; readonly floor: Names } | null;
}

/** How long, how many, where: what a visitor is told before and with a ticket (rule N4). */
export function WaitFacts({ ahead, wait, people = 1, place }: Props) {
  const { t } = useTranslation("kiosk");
  const { t: common } = useTranslation("common");
  const { language, away } = useKiosk();
  const isKnown = ahead !== null && !away;
  return (
    <dl className="facts">
      <div>
        <dt>
          <Icon name="clock" />
          {t("wait.heading")}
        </dt>
        <dd>{isKnown ? waitText(wait, common) : t("away.noWait")}</dd>
      </div>
      {isKnown && (
        <div>
          <dt>
            <Icon name="queue" />
            {t("wait.ahead")}
          </dt>
          <dd>{common("ahead", { count: ahead })}</dd>
        </div>
      )}
      {people > 1 && (
        <div>
          <dt>
            <Icon name="person" />
            {t("wait.people")}
          </dt>
          <dd>{people}</dd>
        </div>
      )}
      {place && (
        <div>
          <dt>
            <Icon name="place" />
            {t("wait.place")}
          </dt>
          <dd>
            {common("floorAndArea", {
              floor: nameIn(place.floor, language),
              area: nameIn(place.area, language),
            })}
          </dd>
        </div>
      )}
    </dl>
  );
}
