import type { OfficeDefinition } from "../definition.ts";
import { day, type Instant } from "../instant.ts";
import type { OfficeState } from "../state.ts";
import type { OfficeCase } from "./office-case.ts";
import { clusterKey } from "./evolve-case.ts";
import type { Forecast } from "./forecast.ts";

const fewestCases = 20;
const window = 180 * day;

/**
 * Rule K6: median to 85th percentile (nearest rank) of what closed cases of the same cluster took, from when this one
 * was complete, or now while it is not; the published time when there are too few.
 */
export function forecastOf(
  { closedTimes }: OfficeState,
  file: Pick<OfficeCase, "cluster" | "completeSince" | "service">,
  definition: OfficeDefinition,
  now: Instant,
): Forecast {
  const times = (closedTimes[clusterKey(file)] ?? [])
    .filter(({ at }) => at >= now - window)
    .map(({ took }) => took)
    .toSorted((a, b) => a - b);
  if (times.length < fewestCases) {
    const published = definition.services[file.service]?.published;
    return { basis: "published", time: published ?? { from: 0, to: 0, unit: "weeks" } };
  }
  const start = file.completeSince ?? now;
  const at = (share: number) => times[Math.ceil(share * times.length) - 1] ?? 0;
  return { basis: "cases", count: times.length, from: start + at(0.5), to: start + at(0.85) };
}
