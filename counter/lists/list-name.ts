/** The three lists, in the order of their tabs and keys. */
export const listNames = ["waiting", "parked", "missed"] as const;
export type ListName = (typeof listNames)[number];
