import type { Gong } from "../shared/ui/gong.ts";

/** Of a screen that is silent by configuration: nobody is asked to allow its sound. */
export const silentGong: Gong = {
  strike() {},
  isAllowed: () => true,
  allow: () => Promise.resolve(),
  subscribe: () => () => {},
};
