import { describe, expect, it } from "vitest";
import { newestCase } from "../../../testing/case-requests.ts";
import { applicant, served } from "../../../testing/cases.ts";
import { at, given } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { counter, handingOver, system } from "../../../testing/requests.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import { caseNumber } from "../../cases/case-number.ts";
import { noAnswers } from "../../cases/cluster.ts";

const office = testOffice();
const nine = wallTime("09:00");
const everything = ["passport", "photo", "insurance"];
const number = caseNumber(2026, 1);
const atC1 = given(office, ...served("c1", nine));

describe("a hand-over", () => {
  it("[K1] [K3] [R1] of all documents opens a complete case, confirms it and ends the visit", () => {
    const done = atC1.when(counter("c1", handingOver(everything)), nine);
    const { code } = newestCase(done);
    done
      .thenHappened(
        {
          type: "CaseOpened",
          by: "front-office",
          case: expect.objectContaining({
            number,
            status: "complete",
            origin: { kind: "counter", visit: 1, counter: "c1" },
            service: "study",
            completeSince: nine,
            documentsUntil: null,
          }),
        },
        {
          type: "ReceiptIssued",
          receipt: {
            number: "E-2026-000001",
            case: number,
            code,
            at: nine,
            counter: "c1",
            service: "study",
            language: "de",
            received: everything,
            missing: [],
            until: null,
            forecast: { basis: "published", time: { from: 6, to: 6, unit: "weeks" } },
          },
        },
        { type: "VisitFinished", visit: 1, counter: "c1", outcome: "handed-over" },
      )
      .thenAnswered({
        kind: "case",
        visit: 1,
        number: "K001",
        case: number,
        code,
        receipt: "E-2026-000001",
        slip: null,
      });
    expect(done.state.counters["c1"]?.visit).toBeNull();
  });

  it("[K3] [R1] of some says what is missing, and until the end of which day", () => {
    const wish = handingOver(["passport", "travel-insurance"], { conditions: ["employed"] });
    const done = atC1.when(counter("c1", wish), nine);
    const until = wallTime("23:59", "2026-12-21");
    expect(newestCase(done)).toMatchObject({
      status: "incomplete",
      completeSince: null,
      documentsUntil: until,
      receipts: ["E-2026-000001"],
    });
    expect(done.state.receipts.get("E-2026-000001")).toMatchObject({
      received: ["passport", "travel-insurance"],
      missing: ["photo", "contract"],
      until,
    });
  });

  it("[R1] [T1] … by wall clock, also when the clocks change in between", () => {
    const day = "2026-10-12";
    const before = wallTime("09:00", day);
    const scene = given(office, ...served("c1", before));
    const done = scene.when(counter("c1", handingOver([])), before);
    expect(newestCase(done).documentsUntil).toBe(wallTime("23:59", "2026-11-09"));
  });

  it("[R1] prints where the counter has a printer, which may fail without holding anything up", () => {
    const scene = given(office, ...served("c2", nine));
    const content = { kind: "receipt", receipt: "E-2026-000001" } as const;
    const done = scene
      .when(counter("c2", handingOver(everything)), nine)
      .thenHappened(
        { type: "CaseOpened" },
        { type: "ReceiptIssued" },
        { type: "SlipOrdered", slip: 2, printer: "hall", content, copy: false },
        { type: "VisitFinished" },
      )
      .thenAnswered({ kind: "case", slip: 2 });
    const end = { state: "failed", reason: "paper-out" } as const;
    const failed = done.when(system({ type: "EndSlip", slip: 2, end }), nine);
    expect(failed.state.slips.get(2)).toMatchObject({ state: "failed" });
    expect(newestCase(failed)).toEqual(newestCase(done));
    expect(failed.visit("K001").status).toBe("finished");
  });

  it("[R1] is mailed to who has an address and wants it, from an office that sends mails", () => {
    const wish = handingOver(everything, { language: "ar", person: applicant(17), mail: true });
    const content = { kind: "receipt", receipt: "E-2026-000001", service: "study" } as const;
    atC1
      .when(counter("c1", wish), nine)
      .thenMailed({
        cause: "receipt:E-2026-000001",
        person: "applicant-17",
        language: "ar",
        content,
      })
      .thenKept({
        kind: "person",
        person: "applicant-17",
        name: "Visitor 17",
        email: "visitor17@example.org",
      });
    for (const quiet of [
      { ...wish, mail: false },
      { ...wish, person: null },
      { ...wish, person: applicant(17, { email: null }) },
    ]) {
      const done = atC1.when(counter("c1", quiet), nine).thenMailed();
      expect(newestCase(done).mailed).toBe(false);
    }
    given(testOffice({ mail: null }), ...served("c1", nine))
      .when(counter("c1", wish), nine)
      .thenMailed();
  });

  it("[P1] has neither name nor note in any event", () => {
    const note = "original seen";
    const wish = handingOver([], { person: applicant(17), mail: true, note });
    const done = atC1
      .when(counter("c1", wish), nine)
      .thenKept({ kind: "case-note", case: number, revision: 1, text: note }, { kind: "person" });
    expect(newestCase(done).history).toMatchObject([{ revision: 1, noted: true }]);
    for (const kept of [note, "Visitor 17", "visitor17@example.org"]) {
      expect(JSON.stringify(done.state)).not.toContain(kept);
    }
  });

  it("[K4] [K5] is clustered and routed by the rules, with why", () => {
    const answers = { ...noAnswers, titleExpires: "2026-11-28" };
    const done = atC1.when(counter("c1", handingOver([], { answers })), nine);
    const fact = { kind: "title-expires", days: 5 };
    expect(newestCase(done)).toMatchObject({
      answers,
      cluster: {
        urgency: 1,
        difficulty: 2,
        because: {
          urgency: { kind: "rule", rule: "title-expires-soon", fact },
          difficulty: { kind: "service" },
        },
      },
      routing: { team: "urgent", because: { kind: "rule", rule: "urgent" } },
    });
    expect(done.state.worklists).toMatchObject({ urgent: [number] });
  });

  it("[K1] [W3] needs a visit being served, and names that the office has", () => {
    given(office, ...served("c1", nine).slice(0, -1))
      .when(counter("c1", handingOver([])), nine)
      .thenRefused({ code: "wrong-status" });
    for (const service of ["nothing", "constructor"]) {
      atC1
        .when(counter("c1", handingOver([], { service })), nine)
        .thenRefused({ code: "unknown-name", what: service });
    }
    atC1
      .when(counter("c1", handingOver(["passport", "horoscope"])), nine)
      .thenRefused({ code: "document-unknown" });
    atC1
      .when(counter("c1", handingOver([], { conditions: ["toString"] })), nine)
      .thenRefused({ code: "unknown-name", what: "toString" });
    given(testOffice({ teams: {} }), ...served("c1", nine))
      .when(counter("c1", handingOver([])), nine)
      .thenRefused({ code: "unknown-name", what: "study" });
  });

  it("[K1] [R1] numbers of cases and receipts begin again with the year", () => {
    const handOver = counter("c1", handingOver([]));
    const [newYear, silvester] = [wallTime("09:00", "2027-01-04"), wallTime("09:00", "2026-12-31")];
    const { state } = given(
      office,
      ...served("c1", nine),
      at(handOver, nine),
      ...served("c1", silvester),
      at(handOver, silvester),
      ...served("c1", newYear),
      at(handOver, newYear),
    );
    const numbers = [caseNumber(2026, 1), caseNumber(2026, 2), caseNumber(2027, 1)];
    expect([...state.cases.values()].map((file) => file.number).toSorted()).toEqual(numbers);
    const receipts = ["E-2026-000001", "E-2026-000002", "E-2027-000001"];
    expect([...state.receipts.values()].map((one) => one.number).toSorted()).toEqual(receipts);
  });
});
