import * as fc from "fast-check";
import { expect, it } from "vitest";
import { historyOffice, playHistory } from "../testing/histories.ts";
import { intents } from "../testing/intents.ts";
import type { OfficeDefinition } from "./definition.ts";

const cap = 2;
const { emergency } = historyOffice.queues;
const capped: OfficeDefinition = {
  ...historyOffice,
  queues: {
    ...historyOffice.queues,
    ...(emergency && { emergency: { ...emergency, dailyCap: cap } }),
  },
};

it("[N3] the emergency counter is never overbooked, whatever happens at the kiosks that see the office", () => {
  let fullest = 0;
  fc.assert(
    fc.property(intents, (wishes) => {
      let today = 0;
      for (const { events } of playHistory(wishes, capped).moments) {
        for (const event of events) {
          if (event.type === "DayTurned") today = 0;
          if (event.type !== "TicketIssued") continue;
          const { queue, appointment, late } = event.visit;
          if (queue === "emergency" && (appointment === null || late)) today += 1;
          expect(today).toBeLessThanOrEqual(cap);
          fullest = Math.max(fullest, today);
        }
      }
    }),
    { numRuns: 30 },
  );
  expect(fullest).toBe(cap);
});
