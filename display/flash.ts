import type { CSSProperties } from "react";

/** Rule D2: three slow flashes. A period of 1.2 s is 0.83 Hz, far below the 3 Hz that can trigger seizures. */
export const flash = { count: 3, period: 1_200 } as const;

/** How long a called ticket takes to slide to the top before it flashes (milliseconds). */
export const slide = 450;

/** From the first movement to the last flash (milliseconds). */
export const attention: number = slide + flash.count * flash.period;

/** The same figures for the style sheet, which has none of its own. */
export const flashStyle: CSSProperties & Readonly<Record<`--${string}`, string>> = {
  "--flash-count": String(flash.count),
  "--flash-period": `${flash.period}ms`,
  "--slide": `${slide}ms`,
};
