import type { WordsLike } from "../../words.ts";
import type { signIn as german } from "../de/sign-in.ts";

export const signIn: WordsLike<typeof german> = {
  done: "You are signed in at counter {{counter}}.",
  close: "You can close this window.",
  failed: "You are not signed in.",
  takeOver: "Take over here",
  why: {
    "link-not-valid":
      "This address is good once and for a short time only. Start again at the counter.",
    "other-machine":
      "This address is good only on the machine of the counter where sign-in was started. That way nobody can sign you in at another counter by sending you a link. If somebody gave you this address, tell your administration.",
    "device-gone": "This device is no longer approved for the counter.",
    "provider-away":
      "The sign-in service does not answer. Try again in a moment, or sign in at the counter with user name and password or with your badge.",
    "not-confirmed": "The sign-in service did not confirm you. Start again at the counter.",
    "not-fresh":
      "The sign-in service did not ask you anew, which a shared machine needs. Tell your administration if it happens again.",
    "unknown-person":
      "Your office account is not entered here. Your administration can enter it in the settings.",
    "account-blocked": "Your account is blocked here. Your administration can let it in again.",
    "signed-in-elsewhere":
      "You are signed in at counter {{counter}}. If you take over here, you are signed out there.",
    "counter-in-use":
      "Somebody is still at this counter with a visit. If you take over, you go on with that visit.",
    "visit-at-counter": "A visit is still open at a counter. Finish or park it first.",
    "not-allowed": "Your role does not allow this here.",
    internal:
      "Something went wrong on the server. Try again, or sign in at the counter with user name and password.",
    flooding: "Too many requests came from this machine. Wait a minute.",
  },
};
