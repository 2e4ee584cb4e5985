import type { OfficeDefinition } from "../definition.ts";
import type { Instant } from "../instant.ts";
import type { OfficeState } from "../state.ts";
import { clusterKey } from "./closed-times.ts";
import { forecastWindow, type Forecast } from "./forecast.ts";
import type { OfficeCase } from "./office-case.ts";

const fewestCases = 20;

/**
 * Rule K6: median to 85th percentile (nearest rank) of what closed cases of the same cluster took, from when this one
 * was complete, or now while it is not; the published time when there are too few.
 */
export function forecastOf(
  { closedTimes }: Pick<OfficeState, "closedTimes">,
  file: Pick<OfficeCase, "cluster" | "completeSince" | "service">,
  definition: OfficeDefinition,
  now: Instant,
): Forecast {
  const times = (closedTimes[clusterKey(file)] ?? [])
    .filter(({ at }) => at >= now - forecastWindow)
    .map(({ took }) => took);
  if (times.length < fewestCases) {
    const published = definition.services[file.service]?.published;
    return { basis: "published", time: published ?? { from: 0, to: 0, unit: "weeks" } };
  }
  // Sorts numbers as numbers, natively: there may be thousands.
  const sorted = Float64Array.from(times).toSorted();
  const start = file.completeSince ?? now;
  const from = start + percentile(sorted, 50);
  return { basis: "cases", count: times.length, from, to: start + percentile(sorted, 85) };
}

/** Nearest rank, counted in whole numbers: 85 % of 20 are 17, not a little more. */
function percentile(sorted: Float64Array, percent: number): number {
  return sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? 0;
}
