import type { TFunction } from "i18next";
import type { WireError } from "../../shared/protocol/answers.ts";
import { errorText } from "../../shared/ui/error-text.ts";
import type { CommonT } from "../../shared/ui/i18n.ts";

/** Cases that one refusal names; a longer text is not read at a counter. */
const mostNamed = 6;

/** A refusal in words for staff, with what to do; codes without words of their own use the common ones. */
export function staffErrorText(
  error: WireError,
  recallAfter: number,
  t: TFunction<"counter">,
  common: CommonT,
): string {
  switch (error.code) {
    case "nobody-waiting":
    case "nobody-at-counter":
    case "counter-occupied":
    case "not-on-duty":
    case "counter-taken":
    case "visit-at-counter":
    case "visit-unknown":
    case "visit-elsewhere":
    case "wrong-status":
    case "not-missed":
    case "rejoin-too-late":
    case "undo-too-late":
    case "no-emergency":
    case "slip-under-way":
    case "slip-unknown":
    case "storage-full":
    case "storage-failed":
      return t(`errors.${error.code}`);
    case "recall-too-soon":
      return t("errors.recall-too-soon", { seconds: Math.ceil(recallAfter / 1000) });
    case "cases-hindered": {
      const named = error.cases.slice(0, mostNamed).map(({ case: number, why }) => {
        return t("errors.hinderedCase", { number, why: t(`errors.hindrances.${why}`) });
      });
      const others = error.cases.length - named.length;
      const more = others > 0 ? [t("errors.hinderedOthers", { count: others })] : [];
      return t("errors.cases-hindered", { cases: [...named, ...more].join(", ") });
    }
    default:
      return errorText(error, common);
  }
}
