import { useTranslation } from "react-i18next";
import { useOfficeWords } from "../use-office-words.ts";
import type { CaseEntry } from "./fresh-entries.ts";

/** A line of the timeline in words. */
export function useEntryText(): (entry: CaseEntry) => string {
  const { t } = useTranslation("counter");
  const words = useOfficeWords();
  return ({ what }) => {
    switch (what.kind) {
      case "checked":
        return t("backOffice.entry.checked", { count: what.missing });
      case "moved": {
        const step = t(`visit.caseStatus.${what.to}`);
        return t(what.skipped ? "backOffice.entry.skipped" : "backOffice.entry.moved", { step });
      }
      case "waits":
        return t("backOffice.entry.waits", {
          what: t(`backOffice.waitFor.${what.for}`),
          day: words.day(what.until),
        });
      case "asked-for-documents":
        return t("backOffice.entry.asked-for-documents", { day: words.day(what.until) });
      case "assigned":
        return what.to === null
          ? t("backOffice.entry.givenBack")
          : t("backOffice.entry.assigned", { name: words.person(what.to) });
      case "opened":
      case "clustered":
      case "routed":
      case "resumed":
      case "noted":
      case "intake":
        return t(`backOffice.entry.${what.kind}`);
    }
  };
}
