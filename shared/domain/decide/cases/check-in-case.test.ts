import { describe, expect, it } from "vitest";
import { backOn, newestCase } from "../../../testing/case-requests.ts";
import { andThen, cameBack, moved, served } from "../../../testing/cases.ts";
import { at, given } from "../../../testing/given.ts";
import { testHours, testOffice } from "../../../testing/office.ts";
import { book, checkIn, counter, handingOver, leave, system } from "../../../testing/requests.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import { appointmentCode } from "../../appointment-code.ts";
import type { OfficeDefinition } from "../../definition.ts";
import { minute } from "../../instant.ts";
import { freeCode } from "../appointments.ts";

const { queues, ...rest } = testOffice();
const pickup = {
  letter: "A",
  name: { de: "Abholung" },
  area: "eg",
  targetWait: 10 * minute,
  expectedService: 5 * minute,
  opening: { ...testHours, tue: [] },
  lastAdmission: 15 * minute,
  dailyCap: 1,
};
const office: OfficeDefinition = {
  ...rest,
  queues: { ...queues, pickup },
  caseTerms: { ...rest.caseTerms, collectionQueue: "pickup" },
};

const nine = wallTime("09:00");
const ten = wallTime("10:00");
const begun = (received: readonly string[], language = "de") =>
  given(
    office,
    ...served("c1", nine),
    at(counter("c1", handingOver(received, { language })), nine),
  );
const incomplete = begun(["passport"]);
const complete = begun(["passport", "photo", "insurance"]);
const ready = moved(complete, "ready", nine);
const code = newestCase(incomplete).code;

describe("the code of a case at the kiosk", () => {
  it("[K7] of an incomplete application leads to the clearing desk, with the case", () => {
    const came = incomplete
      .when(checkIn(code), ten)
      .thenHappened({ type: "TicketIssued" }, { type: "SlipOrdered", copy: false });
    expect(came.visit("K002")).toMatchObject({
      queue: "clearing",
      case: newestCase(incomplete).number,
      service: "study",
      appointment: null,
      servableSince: ten,
    });
  });

  it("[K7] of one that waits for documents does so too, and not of one that waits for others", () => {
    const inReview = moved(complete, "in-review", nine);
    for (const reason of ["documents", "authority"] as const) {
      const wait = { type: "WaitForCase", for: reason, until: "2026-12-24" } as const;
      const waits = andThen(inReview, at(backOn(newestCase(inReview), wait), nine));
      const outcome = waits.when(checkIn(code), ten);
      if (reason === "documents") expect(outcome.visit("K002").queue).toBe("clearing");
      else outcome.thenRefused({ code: "case-under-way" });
    }
  });

  it("[K7] of what is ready leads to the collection", () => {
    const came = ready.when(checkIn(code), ten);
    expect(came.visit("A001")).toMatchObject({
      queue: "pickup",
      case: newestCase(ready).number,
      service: "study",
    });
  });

  it("[K7] of an application that is being worked on, or over, gives no ticket and says so", () => {
    complete.when(checkIn(code), ten).thenRefused({ code: "case-under-way" });
    for (const end of ["closed", "withdrawn", "rejected", "passed-on"] as const) {
      moved(ready, end, nine).when(checkIn(code), ten).thenRefused({ code: "case-over" });
    }
  });

  it("[N3] gives a ticket only while the queue takes walk-ins", () => {
    const lunch = wallTime("12:30");
    incomplete
      .when(checkIn(code), lunch)
      .thenRefused({ code: "queue-closed", opensAt: wallTime("13:00") });
    const next = wallTime("08:00", "2026-11-25");
    ready
      .when(checkIn(code), wallTime("17:50"))
      .thenRefused({ code: "last-admission-over", opensAt: next });
    const came = andThen(ready, at(checkIn(code), ten), at(leave(2), ten));
    expect(came.state.lines["pickup"]?.walkIns).toBe(1);
    came.when(checkIn(code), ten).thenRefused({ code: "daily-cap-reached", opensAt: next });
  });

  it("[A4] read twice gives the same ticket, as long as the visit is open", () => {
    const came = andThen(incomplete, at(checkIn(code), ten));
    const { secret } = came.visit("K002");
    const again = { visit: 2, number: "K002", secret, again: true };
    const twice = came.when(checkIn(code), ten).thenHappened();
    expect(twice.decision).toMatchObject({ answer: { ticket: { ...again, slip: 2 } } });
    const printed = andThen(
      came,
      at(system({ type: "EndSlip", slip: 2, end: { state: "printed" } }), ten),
    );
    const copied = printed
      .when(checkIn(code), ten)
      .thenHappened({ type: "SlipOrdered", copy: true });
    expect(copied.decision).toMatchObject({ answer: { ticket: { ...again, slip: 3 } } });
    const left = andThen(came, at(leave(2), ten)).when(checkIn(code), ten);
    expect(left.visit("K003")).toMatchObject({ status: "waiting" });
  });

  it("[A4] … at the counter too, whatever has become of the case meanwhile", () => {
    const here = cameBack(incomplete, "c1", ten);
    const gone = moved(here, "withdrawn", ten).when(checkIn(code), ten);
    expect(gone.decision).toMatchObject({ answer: { ticket: { number: "K002", again: true } } });
  });

  it("[A7] speaks the language chosen at the kiosk, else the case's", () => {
    const arabic = begun(["passport"], "ar");
    expect(arabic.when(checkIn(code, false, null), ten).visit("K002").language).toBe("ar");
    expect(arabic.when(checkIn(code, false, "en"), ten).visit("K002").language).toBe("en");
  });

  it("[A1] is told from a mistyped and from an unknown one", () => {
    const wrong = code.slice(0, 11) + ((Number(code.at(-1)) + 1) % 10);
    incomplete.when(checkIn(wrong), ten).thenRefused({ code: "code-mistyped" });
    incomplete.when(checkIn(appointmentCode("99999999999")), ten).thenRefused({
      code: "code-unknown",
    });
  });

  it("[A1] [K7] is never an appointment's, nor the other way round", () => {
    // Chance that always draws the same.
    const digits = "00000000007";
    const taken = appointmentCode(digits);
    const fixed = { ...incomplete.state, byCaseCode: incomplete.state.byCaseCode.with(taken, "x") };
    expect(freeCode(fixed, digits)).toBe(appointmentCode("00000000008"));
    const scene = given(office, at(book(ten), nine));
    const [appointment] = [...scene.state.byCode.entries()].map(([key]) => key);
    expect(freeCode(scene.state, appointment?.slice(0, 11) ?? "")).not.toBe(appointment);
  });
});
