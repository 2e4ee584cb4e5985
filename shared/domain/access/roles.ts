/** What a person may do here (rule X4); somebody may have several. */
export const roles = [
  "front-office",
  "back-office",
  "floor-manager",
  "reports",
  "administrator",
] as const;
export type Role = (typeof roles)[number];
