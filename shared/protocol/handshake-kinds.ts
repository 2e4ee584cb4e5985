export const audienceKinds = [
  "kiosk",
  "display",
  "counter",
  "planner",
  "worklist",
  "case",
  "printer",
  "ticket",
  "tool",
] as const;
export type AudienceKind = (typeof audienceKinds)[number];
