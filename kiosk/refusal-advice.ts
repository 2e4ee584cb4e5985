import type { TFunction } from "i18next";
import { second, type Instant } from "../shared/domain/instant.ts";
import type { KioskView } from "../shared/protocol/views.ts";
import { clockTime, momentText } from "../shared/ui/format.ts";
import type { KioskError } from "./flow/state.ts";
import type { CommonT } from "../shared/ui/i18n.ts";

/** What a visitor can do from a refusal; the first is what most will want. */
export type NextStep =
  | "accept-walk-in"
  | "try-code-again"
  | "take-ticket"
  | "other-choices"
  | "try-again"
  | "done";

/** What happened, what it means for the visitor, and what to do next: never a dead end. */
export interface Advice {
  readonly heading: string;
  readonly text: string;
  readonly next: readonly NextStep[];
}

export interface AdviceContext {
  readonly view: KioskView;
  readonly language: string;
  readonly now: Instant;
  readonly t: TFunction<"kiosk">;
  readonly common: CommonT;
}

/** Advice on a refused wish (rules A3, A6, C7, N3). */
export function adviceOn(error: KioskError, context: AdviceContext): Advice {
  const { view, language, now, t, common } = context;
  const { zone } = view.office;
  const moment = (at: Instant) => momentText(at, now, zone, language, common);
  switch (error.code) {
    case "appointment-too-early":
      return {
        heading: t("refused.tooEarly"),
        text: t("refused.tooEarlyText", {
          due: moment(error.due),
          from: clockTime(error.from, zone, language),
        }),
        next: ["done"],
      };
    case "appointment-too-late": {
      const open = view.queues[error.queue]?.state === "open";
      return {
        heading: t("refused.tooLate", { due: clockTime(error.due, zone, language) }),
        text: open ? t("refused.tooLateText") : t("refused.tooLateShut"),
        next: open ? ["accept-walk-in", "done"] : ["other-choices", "done"],
      };
    }
    case "appointment-other-day":
      return error.due > now
        ? advice(t("refused.otherDay"), t("refused.otherDayText", { due: moment(error.due) }), [
            "done",
          ])
        : advice(t("refused.otherDay"), t("refused.otherDayPast", { due: moment(error.due) }), [
            "take-ticket",
          ]);
    case "appointment-cancelled":
      return advice(t("refused.cancelled"), t("refused.cancelledText"), ["take-ticket"]);
    case "appointment-over":
      return advice(t("refused.over"), t("refused.overText"), ["take-ticket", "done"]);
    case "code-unknown":
    case "code-mistyped":
      return advice(t("refused.unknown"), t("refused.unknownText"), [
        "try-code-again",
        "take-ticket",
      ]);
    case "code-entry-paused": {
      const left = Math.ceil((error.until - now) / second);
      return left > 0
        ? advice(
            t("refused.paused"),
            t("refused.pausedText", { seconds: common("seconds", { count: left }) }),
            ["take-ticket"],
          )
        : advice(t("refused.paused"), t("refused.pausedOver"), ["try-code-again", "take-ticket"]);
    }
    case "flooding":
      return advice(t("refused.paused"), t("refused.flooding"), ["take-ticket", "done"]);
    case "queue-closed":
    case "last-admission-over":
    case "daily-cap-reached":
      return advice(
        t("refused.shut"),
        error.opensAt === null
          ? t("refused.otherChoice")
          : `${t("refused.opens", { moment: moment(error.opensAt) })} ${t("refused.otherChoice")}`,
        ["other-choices", "done"],
      );
    case "not-missed":
      return advice(t("refused.valid"), t("refused.validText"), ["done"]);
    case "rejoin-too-late":
      return advice(t("refused.rejoinTooLate"), t("refused.rejoinTooLateText"), ["take-ticket"]);
    case "ticket-unknown":
      return advice(t("refused.ticketUnknown"), t("refused.ticketUnknownText"), ["take-ticket"]);
    case "criterion-missing":
      return advice(common("errors.criterion-missing"), t("refused.otherChoice"), [
        "other-choices",
      ]);
    case "away":
      return error.what === "TakeTicket"
        ? advice(t("away.notNow"), t("offline.next"), ["other-choices", "done"])
        : advice(
            t("away.notNow"),
            t(error.what === "CheckIn" ? "away.noCheckIn" : "away.noRejoin"),
            ["take-ticket", "done"],
          );
    default:
      return advice(t("refused.trouble"), t("refused.troubleText"), ["try-again", "done"]);
  }
}

function advice(heading: string, text: string, next: readonly NextStep[]): Advice {
  return { heading, text, next };
}
