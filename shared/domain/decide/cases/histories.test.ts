import { describe, expect, it } from "vitest";
import { everyDeskHistory, everyHistory, type History } from "../../../testing/histories.ts";
import type { Moment } from "../../../testing/run-office.ts";
import { isComplete } from "../../cases/checklist.ts";
import { hasCheckDigit } from "../../check-digit.ts";
import type { Event } from "../../event.ts";

type EventOf<T extends Event["type"]> = Extract<Event, { type: T }>;

describe("the clearing desk, whatever happens", () => {
  it("[R1] numbers receipts without a gap, and issues exactly one for every hand-over", () => {
    everyRun(({ moments }) => {
      const receipts = all(moments, "ReceiptIssued").map(({ receipt }) => receipt.number);
      const without = receipts.map((_, place) => `E-2026-${String(place + 1).padStart(6, "0")}`);
      expect(receipts).toEqual(without);
      for (const moment of moments) {
        const handedOver = all([moment], "VisitFinished").filter(
          ({ outcome }) => outcome === "handed-over",
        );
        expect(all([moment], "ReceiptIssued")).toHaveLength(handedOver.length);
      }
    });
  });

  it("[R1] [K3] confirms what the case has: complete with nothing missing, or missing until a day", () => {
    everyRun(({ moments }) => {
      for (const { events, after } of moments) {
        for (const { receipt } of all([{ events }], "ReceiptIssued")) {
          const file = after.cases.get(receipt.case);
          if (file === undefined) throw new Error("a receipt is of a case");
          expect(receipt.code).toBe(file.code);
          expect(receipt.missing.length === 0).toBe(isComplete(file.checklist));
          expect(receipt.until === null).toBe(receipt.missing.length === 0);
          expect(file.receipts.at(-1)).toBe(receipt.number);
        }
      }
    });
  });

  it("[R2] never changes a receipt", () => {
    everyRun(({ moments, state }) => {
      for (const { receipt } of all(moments, "ReceiptIssued")) {
        expect(state.receipts.get(receipt.number)).toEqual(receipt);
      }
    });
  });

  it("[K1] never gives a case's number twice, nor a code that a case or an appointment has", () => {
    everyRun(({ moments }) => {
      const opened = all(moments, "CaseOpened").map((event) => event.case);
      const numbers = opened.map(({ number }) => number);
      expect(new Set(numbers).size).toBe(numbers.length);
      for (const number of numbers) expect(hasCheckDigit(number.replaceAll("-", ""))).toBe(true);
      const booked = all(moments, "AppointmentBooked").map(({ appointment }) => appointment.code);
      const codes = [...opened.map(({ code }) => code), ...booked];
      expect(new Set(codes).size).toBe(codes.length);
    });
  });

  it("[A4] [K7] has one open visit at most for a case that came with its code", () => {
    everyRun(({ moments }) => {
      for (const { after } of moments) {
        const open = [...after.visits.values()].flatMap((visit) =>
          visit.status === "finished" || visit.case === null ? [] : [visit.case],
        );
        expect(new Set(open).size).toBe(open.length);
      }
    });
  });
});

function everyRun(holds: (history: History) => void): void {
  everyDeskHistory(holds, 120);
  everyHistory(holds, 20);
}

function all<T extends Event["type"]>(
  moments: readonly Pick<Moment, "events">[],
  type: T,
): readonly EventOf<T>[] {
  const isOne = (event: Event): event is EventOf<T> => event.type === type;
  return moments.flatMap(({ events }) => events.filter(isOne));
}
