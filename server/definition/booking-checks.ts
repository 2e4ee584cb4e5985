import type { Problem } from "./problem.ts";
import { keysAt, valueAt } from "./raw.ts";

/** A service is booked at its queue, so both say how, or neither. */
export function bookingChecks(data: unknown): readonly Problem[] {
  const services = keysAt(data, "services").map((service) => ({
    service,
    queue: valueAt(data, ["services", service, "queue"]),
    booked: isGiven(data, "services", service),
  }));
  const withoutQueue = services
    .filter(({ queue, booked }) => {
      return booked && typeof queue === "string" && keysAt(data, "queues").includes(queue);
    })
    .filter(({ queue }) => !isGiven(data, "queues", String(queue)))
    .map(({ service, queue }) => ({
      path: ["services", service, "booking"],
      found: `booking, but none in its queue "${String(queue)}"`,
      expected: `queues.${String(queue)}.booking, or no booking here`,
      atKey: true,
    }));
  const withoutService = keysAt(data, "queues")
    .filter((queue) => isGiven(data, "queues", queue))
    .filter((queue) => !services.some((each) => each.booked && each.queue === queue))
    .map((queue) => ({
      path: ["queues", queue, "booking"],
      found: "booking, but no service that can be booked",
      expected: "booking in at least one service of this queue",
      atKey: true,
    }));
  return [...withoutQueue, ...withoutService];
}

function isGiven(data: unknown, section: string, key: string): boolean {
  return valueAt(data, [section, key, "booking"]) !== undefined;
}
