import type { ConnectFault, WireError } from "../protocol/answers.ts";
import type { CommonT } from "./i18n.ts";

/** What an error means and what to do, in the reader's language. Every code has words, or this does not compile. */
export function errorText(error: WireError, t: CommonT): string {
  switch (error.code) {
    case "too-few-calls":
      return t("errors.too-few-calls", { calls: error.calls, needed: error.needed });
    case "appointment-has-case":
      return t("errors.appointment-has-case", { number: error.case });
    case "unknown-name":
      return t("errors.unknown-name", { what: error.what });
    case "status-printed-enough":
      return t("errors.status-printed-enough", { times: error.times });
    case "malformed":
      return t("errors.malformed", { path: error.path });
    default:
      return t(`errors.${error.code}`);
  }
}

/** Why the server did not let this page in. */
export function connectFaultText(fault: ConnectFault, t: CommonT): string {
  return t(`refusedConnection.${fault}`);
}
