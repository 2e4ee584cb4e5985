import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { KioskCommand, Request } from "../../shared/domain/command.ts";
import { day, hour, minute, type Instant } from "../../shared/domain/instant.ts";
import type { Event } from "../../shared/domain/event.ts";
import { emptyOffice } from "../../shared/domain/state.ts";
import { compareNumbers } from "../../shared/domain/ticket-number.ts";
import { historyOffice } from "../../shared/testing/histories.ts";
import { ticket } from "../../shared/testing/requests.ts";
import { plansOf, runOffice } from "../../shared/testing/run-office.ts";
import { wallTime } from "../../shared/testing/wall-time.ts";
import { draw, wanted, withLease, withoutDrawn } from "./lease.ts";
import { awayMemory, nothingRemembered, type AwayMemory, type DrawnTicket } from "./memory.ts";

const office = {
  ...historyOffice,
  // Few and near, so that leases run out and ordinary numbers reach them.
  leaseTerms: { numbersFrom: 4, size: 3 },
};
const plans = plansOf(office);
const kiosks = ["hall", "side"] as const;
const queues = ["clearing", "emergency"];

const step = fc.record({
  after: fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 0, max: 5 * minute }) },
    { weight: 1, arbitrary: fc.constantFrom(10 * hour, day) },
  ),
  kiosk: fc.constantFrom(...kiosks),
  act: fc.oneof(
    { weight: 6, arbitrary: fc.constant("draw") },
    { weight: 2, arbitrary: fc.constant("lease") },
    { weight: 2, arbitrary: fc.constant("hand-in") },
    { weight: 1, arbitrary: fc.constant("hand-in, and the answer is lost") },
    { weight: 1, arbitrary: fc.constant("restart") },
    { weight: 1, arbitrary: fc.constant("lose everything") },
    { weight: 3, arbitrary: fc.constant("ordinary") },
  ),
  urgent: fc.boolean(),
});

interface Drawn extends DrawnTicket {
  readonly day: string;
}

test("[L1][L2][L3][N1] two kiosks and the office: no number twice on a day; what was drawn and kept comes in once, in the order of its drawing", () => {
  let [together, lapsed] = [0, 0];
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120, size: "max" }), (steps) => {
      const run = runOffice(office, plans);
      const memories = new Map<string, AwayMemory>(kiosks.map((key) => [key, nothingRemembered]));
      const events: Event[] = [];
      const drawn: Drawn[] = [];
      const lost = new Set<string>();
      let state = emptyOffice;
      let now: Instant = wallTime("08:00");
      let secrets = 0;
      const ask = (request: Request) => {
        const moments = run.step(state, { request, at: now });
        const last = moments.at(-1);
        if (last === undefined || !last.decision.accepted) throw new Error("refused");
        state = last.after;
        events.push(...moments.flatMap((moment) => moment.events));
        return last.decision.answer;
      };
      const at = (kiosk: string, command: KioskCommand) => ask({ role: "kiosk", kiosk, command });
      const handIn = (kiosk: string, heard: boolean) => {
        const memory = memories.get(kiosk) ?? nothingRemembered;
        if (memory.drawn.length === 0) return;
        const tickets = memory.drawn.map((one) => ({ ...one, instead: null }));
        const answer = at(kiosk, { type: "HandInTickets", tickets });
        expect(
          answer.kind === "handed-in" && answer.tickets.some((t) => t.result === "unknown"),
        ).toBe(false);
        if (heard) memories.set(kiosk, withoutDrawn(memory, memory.drawn));
      };

      for (const { after, kiosk, act, urgent } of steps) {
        now += after;
        const memory = memories.get(kiosk) ?? nothingRemembered;
        const queue = urgent ? "emergency" : "clearing";
        switch (act) {
          case "draw": {
            secrets += 1;
            const wish = {
              queue,
              language: "de",
              criterion: urgent ? "lost" : null,
              asked: null,
              secret: `7${secrets}`.padStart(39, "0"),
            };
            const { after: next, ticket: taken } = draw(memory, wish, now);
            memories.set(kiosk, next);
            if (taken !== null) drawn.push({ ...taken, day: next.day });
            break;
          }
          case "lease": {
            const answer = at(kiosk, {
              type: "LeaseNumbers",
              queues: wanted(memory, queues, now),
            });
            if (answer.kind === "lease") memories.set(kiosk, withLease(memory, answer));
            break;
          }
          case "hand-in":
            handIn(kiosk, true);
            break;
          case "hand-in, and the answer is lost":
            handIn(kiosk, false);
            break;
          case "restart":
            memories.set(kiosk, awayMemory.parse(JSON.parse(JSON.stringify(memory))));
            break;
          case "lose everything":
            for (const { lease, number } of memory.drawn) lost.add(`${lease} ${number}`);
            memories.set(kiosk, nothingRemembered);
            break;
          case "ordinary":
            ask(urgent ? ticket("emergency", "lost") : ticket("clearing"));
            break;
        }
      }
      for (const kiosk of kiosks) handIn(kiosk, true);

      // No paper in the hall bears another's number.
      const papers = [
        ...drawn.map(({ day: on, number }) => `${on} ${number}`),
        ...issuedByDay(events),
      ];
      expect(papers.toSorted()).toEqual([...new Set(papers)].toSorted());
      const came = events.flatMap((event) => {
        if (event.type === "TicketHandedIn") return [`${event.lease} ${event.visit.number}`];
        return event.type === "TicketLapsed" ? [`${event.lease} ${event.number}`] : [];
      });
      expect(came).toEqual([...new Set(came)]);
      const kept = drawn.map(({ lease, number }) => `${lease} ${number}`);
      for (const one of kept) if (!lost.has(one)) expect(came).toContain(one);
      for (const one of came) expect(kept).toContain(one);

      // Who drew earlier at a kiosk waits longer.
      for (const event of events) {
        if (event.type !== "TicketHandedIn") continue;
        const source = drawn.find(
          ({ lease, number }) => lease === event.lease && number === event.visit.number,
        );
        expect(event.visit.arrival).toBe(source?.at);
        together += 1;
      }
      for (const lease of state.leases.values()) {
        const numbers = lease.handedIn.map((count) => `${lease.letter}${count}`);
        expect(numbers).toEqual(numbers.toSorted(compareNumbers));
      }
      lapsed += events.filter(({ type }) => type === "TicketLapsed").length;
    }),
    { numRuns: 120 },
  );
  expect(together).toBeGreaterThan(50);
  expect(lapsed).toBeGreaterThan(0);
});

function issuedByDay(events: readonly Event[]): readonly string[] {
  let on = "";
  return events.flatMap((event) => {
    if (event.type === "DayTurned") on = event.day;
    return event.type === "TicketIssued" ? [`${on} ${event.visit.number}`] : [];
  });
}
