import { refuse, type Refused } from "../../decision.ts";
import type { OfficeDefinition, ServiceKey } from "../../definition.ts";

/** Why `needsOf` found nothing to book, as a refusal. */
export function unbookable(
  why: "not-bookable" | "too-many-people",
  service: ServiceKey,
  { services }: OfficeDefinition,
): Refused {
  if (why === "not-bookable") return refuse({ code: why });
  return refuse({ code: why, most: services[service]?.booking?.maxPeople ?? 0 });
}
