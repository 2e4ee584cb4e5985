import { useTranslation } from "react-i18next";
import { clockTime, nameIn, waitText } from "../../shared/ui/format.ts";
import type { Gong } from "../../shared/ui/gong.ts";
import type { Ticket } from "./alarm.ts";
import { SoundSwitch } from "./sound-switch.tsx";

/** How many are ahead, how long, and where. */
export function Waiting({
  ticket,
  zone,
  language,
  gong,
}: {
  readonly ticket: Ticket;
  readonly zone: string;
  readonly language: string;
  readonly gong: Gong;
}) {
  const { t } = useTranslation("phone");
  const common = useTranslation("common").t;
  return (
    <>
      {ticket.ahead === 0 ? (
        <h1>{t("next")}</h1>
      ) : (
        <dl className="facts">
          <div>
            <dt>{t("ahead")}</dt>
            <dd className="ahead">{ticket.ahead}</dd>
          </div>
          <div>
            <dt>{t("wait")}</dt>
            <dd>{waitText(ticket.wait, common)}</dd>
          </div>
        </dl>
      )}
      <dl className="lines">
        {ticket.ahead === 0 && ticket.wait !== null && (
          <div>
            <dt>{t("wait")}</dt>
            <dd>{waitText(ticket.wait, common)}</dd>
          </div>
        )}
        {ticket.due !== null && (
          <div>
            <dt>{t("appointment")}</dt>
            <dd>
              <bdi>{clockTime(ticket.due, zone, language)}</bdi>
            </dd>
          </div>
        )}
        <div>
          <dt>{t("waitHere")}</dt>
          <dd>
            {common("floorAndArea", {
              floor: nameIn(ticket.floor, language),
              area: nameIn(ticket.area, language),
            })}
          </dd>
        </div>
      </dl>
      <SoundSwitch gong={gong} />
    </>
  );
}
