import type { TFunction } from "i18next";
import { errorText } from "../shared/ui/error-text.ts";
import type { CommonT } from "../shared/ui/i18n.ts";
import type { KioskError } from "./flow/state.ts";

/** Why something is not printed, in a sentence. */
export function troubleText(error: KioskError, t: TFunction<"kiosk">, common: CommonT): string {
  return error.code === "away" ? t("away.noPrint") : errorText(error, common);
}
