import type { PublishedTime } from "../definition.ts";
import { day, type Duration, type Instant } from "../instant.ts";

/** Closed cases of so many days are what a forecast looks at (rule K6). */
export const forecastWindow: Duration = 180 * day;

/** How long it will take, and what that is based on (rule K6). */
export type Forecast =
  /** Median to 85th percentile of so many closed cases of the same cluster; instants from when it was complete. */
  | {
      readonly basis: "cases";
      readonly count: number;
      readonly from: Instant;
      readonly to: Instant;
    }
  /** The service's published time. */
  | { readonly basis: "published"; readonly time: PublishedTime };

/** A closed case, for the forecasts of others and the accuracy of its own. */
export interface ClosedTime {
  readonly at: Instant;
  /** From complete to ready or closed, whichever came first. */
  readonly took: Duration;
  /** What the first receipt of the complete application said; null when there was none. */
  readonly promised: { readonly from: Instant; readonly to: Instant } | null;
}
