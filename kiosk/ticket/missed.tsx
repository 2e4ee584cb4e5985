import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../shared/domain/instant.ts";
import { clockTime } from "../../shared/ui/format.ts";
import type { Ticket } from "./alarm.ts";

/** Fetched only by those who missed their call; everybody else's page stays light. */
const TicketCode = lazy(() => import("./ticket-code.tsx"));

/** Until when and how to queue again (rule C7). */
export function Missed({
  ticket,
  now,
  zone,
  language,
  address,
}: {
  readonly ticket: Ticket;
  readonly now: Instant;
  readonly zone: string;
  readonly language: string;
  /** What the code carries, the same as on the paper ticket. */
  readonly address: string;
}) {
  const { t } = useTranslation("phone");
  const until = ticket.rejoinUntil;
  return (
    <>
      <h1>{t("missed.title")}</h1>
      {until === null || now > until ? (
        <p>{t("missed.over")}</p>
      ) : (
        <>
          <p>
            <strong>{t("missed.until", { time: clockTime(until, zone, language) })}</strong>
          </p>
          <p>{t("missed.how")}</p>
          <Suspense fallback={null}>
            <TicketCode address={address} label={t("missed.code")} />
          </Suspense>
        </>
      )}
    </>
  );
}
