import { useTranslation } from "react-i18next";
import type { Instant } from "../../shared/domain/instant.ts";
import type { Ticket } from "./alarm.ts";

/** When it is probably the visitor's turn, for the phone's calendar; nothing where nobody can say when. */
export function CalendarLink({
  ticket,
  now,
  secret,
}: {
  readonly ticket: Ticket;
  readonly now: Instant;
  readonly secret: string;
}) {
  const { t } = useTranslation("phone");
  const dueLater = ticket.due !== null && ticket.due > now;
  // Who is next has no time for a calendar.
  const waitsLonger = ticket.wait !== null && ticket.ahead > 0;
  if (!dueLater && !waitsLonger) return null;
  return (
    <a className="plain" href={`/t/${secret}/calendar.ics`}>
      {t("calendar")}
    </a>
  );
}
