import type { DisplayScreen, ScreenChoice } from "./config.ts";

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** A screen of the machine. */
export interface Screen {
  readonly id: number;
  readonly label: string;
  readonly bounds: Rectangle;
}
export interface Placed {
  readonly screen: Screen;
  readonly shows: DisplayScreen;
}

/**
 * Which window goes where: one for each configured screen that is there, never two on one. What is missing is in
 * `missing`, as it is written in the configuration.
 */
export function chooseScreens(
  configured: readonly DisplayScreen[],
  there: readonly Screen[],
  primary: number,
): { readonly placed: readonly Placed[]; readonly missing: readonly ScreenChoice[] } {
  const fromLeft = there.toSorted((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y);
  const find = (choice: ScreenChoice): Screen | undefined => {
    if (choice === "primary") return there.find(({ id }) => id === primary);
    if (typeof choice === "number") return fromLeft[choice - 1];
    return there.find(({ label }) => label === choice);
  };
  const placed: Placed[] = [];
  const missing: ScreenChoice[] = [];
  for (const shows of configured) {
    const screen = find(shows.screen);
    if (screen === undefined || placed.some((other) => other.screen.id === screen.id))
      missing.push(shows.screen);
    else placed.push({ screen, shows });
  }
  return { placed, missing };
}
