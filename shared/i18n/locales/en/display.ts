import type { display as German } from "../de/display.ts";
import type { WordsLike } from "../../words.ts";

export const display: WordsLike<typeof German> = {
  title: "Calls",
  number: "Number",
  counter: "Counter",
  calledNow: "Called now",
  calledBefore: "Called before",
  noCalls: "No number is being called.",
  pleaseWait: "Please wait here. Your number will appear on this screen.",
  place: "{{area}}, {{floor}}",
  waits: "Waiting time now",
  page: "Page {{page}} of {{pages}}",
  lost: "Connection lost",
  lostSince: "These calls are from {{time}}. Please watch the counters.",
  enableSound: "Sound is off. Please touch the screen once.",
  noArea: "The address does not name a waiting area",
  unknownArea: "There is no such waiting area",
  howToName: "Add the key of the waiting area to the address:",
  whereKeys: "The keys are in the office file, under “areas”.",
};
