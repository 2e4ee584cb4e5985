import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Ticket } from "./alarm.ts";

/** How long each of the two titles stays while called (milliseconds). */
const turnEvery = 1_000;

/** The tab says the number, and calls as well: many visitors look at another tab while they wait. */
export function useTitle(ticket: Ticket): void {
  const { t } = useTranslation("phone");
  const { number, status, counter } = ticket;
  const counterNumber = counter?.number ?? null;
  useEffect(() => {
    const calm = `${number} · ${t("title")}`;
    document.title = calm;
    if (status !== "called") return undefined;
    const call =
      counterNumber === null
        ? t("called.tab")
        : `● ${t("called.tab")}: ${t("called.counter")} ${counterNumber}`;
    document.title = call;
    const timer = setInterval(() => {
      document.title = document.title === call ? calm : call;
    }, turnEvery);
    return () => clearInterval(timer);
  }, [number, status, counterNumber, t]);
}
