import type { SlipTexts } from "./de.ts";

export const english: SlipTexts = {
  copy: "Copy",
  copied: "printed on {{time}}",
  ahead: "Ahead of you",
  wait: "Wait about",
  away: "Issued without a connection: your number counts, the wait is not known just now.",
  appointment: "Your appointment",
  follow: "Follow your wait on your phone: scan the code.",
  keep: "Please keep this slip. Missed your call? Scan this code at the kiosk.",
};
