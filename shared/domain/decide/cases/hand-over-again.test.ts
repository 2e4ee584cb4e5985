import { describe, expect, it } from "vitest";
import { newestCase } from "../../../testing/case-requests.ts";
import { andThen, applicant, cameBack, moved, served } from "../../../testing/cases.ts";
import { at, given, type Outcome } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { checkIn, counter, handingOver, signOn } from "../../../testing/requests.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import { caseNumber } from "../../cases/case-number.ts";
import { noAnswers } from "../../cases/cluster.ts";
import type { PersonalRecord } from "../../decision.ts";

const nine = wallTime("09:00");
const later = wallTime("10:00", "2026-11-30");
const number = caseNumber(2026, 1);
const first = handingOver(["passport"], { person: applicant(17), mail: true });
const begun = given(testOffice(), ...served("c1", nine), at(counter("c1", first), nine));
const back = cameBack(andThen(begun, at(signOn("c1", "s01"), later)), "c1", later);
const rest = handingOver(["photo", "insurance"], { case: number, revision: 1 });

describe("a hand-over of a case that goes on", () => {
  it("[K2] [K3] makes it complete when the rest was brought; what was received before keeps its time", () => {
    const done = back.when(counter("c1", rest), later).thenHappened(
      {
        type: "CaseChanged",
        case: number,
        by: "front-office",
        change: { kind: "checked", missing: 0 },
      },
      { type: "ReceiptIssued" },
      { type: "VisitFinished", outcome: "handed-over" },
    );
    const file = newestCase(done);
    expect(file).toMatchObject({
      number,
      status: "complete",
      completeSince: later,
      documentsUntil: null,
      revision: 2,
      receipts: ["E-2026-000001", "E-2026-000002"],
    });
    const received = file.checklist.items.map(({ finding }) =>
      finding.state === "received" ? finding.at : null,
    );
    expect(received).toEqual([nine, later, null, later, null]);
  });

  it("[R2] leaves the first receipt as it was", () => {
    const done = back.when(counter("c1", rest), later);
    expect(done.state.receipts.get("E-2026-000001")).toEqual(
      begun.state.receipts.get("E-2026-000001"),
    );
  });

  it("[K3] stays incomplete while something is missing, with a term that begins anew", () => {
    const some = handingOver(["photo"], { case: number });
    const done = back.when(counter("c1", some), later);
    expect(newestCase(done)).toMatchObject({
      status: "incomplete",
      documentsUntil: wallTime("23:59", "2026-12-28"),
    });
  });

  it("[K3] becomes incomplete again when a document proves wrong", () => {
    const complete = andThen(back, at(counter("c1", rest), later));
    const again = andThen(complete, ...served("c1", later).slice(1));
    const wrong = handingOver([], {
      case: number,
      findings: [{ document: "photo", finding: { state: "missing" } }],
    });
    const done = again.when(counter("c1", wrong), later);
    expect(newestCase(done)).toMatchObject({ status: "incomplete", completeSince: null });
  });

  it("[K2] [K7] asks for documents when one is missing in the review, and the kiosk knows it", () => {
    const complete = andThen(back, at(counter("c1", rest), later));
    const reviewed = andThen(moved(complete, "in-review", later), ...served("c1", later).slice(1));
    const wrong = handingOver([], {
      case: number,
      findings: [{ document: "photo", finding: { state: "missing" } }],
    });
    const asked = reviewed
      .when(counter("c1", wrong), later)
      .thenHappened(
        { type: "CaseChanged" },
        { type: "ReceiptIssued", receipt: expect.objectContaining({ missing: ["photo"] }) },
        { type: "VisitFinished" },
      );
    expect(newestCase(asked)).toMatchObject({ status: "incomplete", completeSince: null });
    asked.when(checkIn(newestCase(asked).code), later).thenHappened(
      {
        type: "TicketIssued",
        visit: expect.objectContaining({ queue: "clearing", case: number }),
      },
      { type: "SlipOrdered" },
    );
  });

  it("[K1] is the case of the code that the visitor brought, and no other", () => {
    for (const other of [null, caseNumber(2026, 2)]) {
      back
        .when(counter("c1", handingOver([], { case: other })), later)
        .thenRefused({ code: "case-unknown" });
    }
    given(testOffice(), ...served("c1", nine))
      .when(counter("c1", handingOver([], { case: number })), nine)
      .thenRefused({ code: "case-unknown" });
  });

  it("[K1] may be chosen by staff for who has no code at hand", () => {
    const again = andThen(begun, ...served("c1", later));
    const done = again.when(counter("c1", rest), later);
    expect(done.state.cases.size).toBe(1);
    expect(newestCase(done)).toMatchObject({ number, status: "complete" });
  });

  it("is refused with what changed when somebody else changed the case meanwhile", () => {
    const changed = moved(back, "withdrawn", later);
    changed
      .when(counter("c1", rest), later)
      .thenRefused({ code: "case-changed", revision: 2, changes: 1 });
  });

  it("[K2] is not possible once the case is over", () => {
    moved(back, "withdrawn", later)
      .when(counter("c1", { ...rest, revision: 2 }), later)
      .thenRefused({ code: "case-step-impossible" });
  });

  it("[K4] [K5] is judged by the new answers", () => {
    const answers = { ...noAnswers, jobAtRisk: true };
    const done = back.when(counter("c1", { ...rest, answers }), later);
    expect(newestCase(done)).toMatchObject({
      answers,
      cluster: { urgency: 1, because: { urgency: { rule: "job-at-risk" } } },
      routing: { team: "urgent" },
    });
    expect(done.state.worklists).toMatchObject({ urgent: [number], work: [] });
  });

  it("[P1] keeps one record of its person, and mails as that person wished", () => {
    const content = { kind: "receipt", receipt: "E-2026-000002", service: "study" } as const;
    const mail = { person: "applicant-17", content };
    back.when(counter("c1", rest), later).thenMailed(mail).thenKept();
    const renamed = { ...rest, person: applicant(18), mail: true };
    back
      .when(counter("c1", renamed), later)
      .thenMailed(mail)
      .thenKept({ kind: "applicant", person: "applicant-17", name: "Visitor 18" });
  });

  it("[P1] what is not typed of its person stays as it was, and what is deleted is deleted on purpose", () => {
    const typed = { pseudonym: "applicant-18", email: "other17@example.org" };
    const person = "applicant-17";
    const content = { kind: "receipt", receipt: "E-2026-000002", service: "study" } as const;
    const changed = back.when(counter("c1", { ...rest, person: typed, mail: true }), later);
    changed
      .thenMailed({ person, content })
      .thenKept({ kind: "applicant", person, from: person, email: "other17@example.org" });
    expect(personalOf(changed)).toEqual([
      { kind: "applicant", person, from: person, email: "other17@example.org" },
    ]);
    const deleted = { pseudonym: "applicant-18", email: null };
    const without = back.when(counter("c1", { ...rest, person: deleted, mail: true }), later);
    without.thenMailed().thenKept({ kind: "applicant", person, from: person, email: null });
    expect(newestCase(without)).toMatchObject({ person, mailed: false });
  });

  it("[R1] whether mails are wanted can change while the address stays", () => {
    const person = { pseudonym: "applicant-18" };
    const silent = back.when(counter("c1", { ...rest, person, mail: false }), later).thenMailed();
    expect(newestCase(silent).mailed).toBe(false);
    back.when(counter("c1", { ...rest, person, mail: true }), later).thenMailed({
      person: "applicant-17",
      content: { kind: "receipt", receipt: "E-2026-000002", service: "study" },
    });
  });

  it("[P1] keeps a first record of its person when nothing was kept before", () => {
    const nobody = given(
      testOffice(),
      ...served("c1", nine),
      at(counter("c1", handingOver(["passport"])), nine),
    );
    const again = cameBack(andThen(nobody, at(signOn("c1", "s01"), later)), "c1", later);
    const person = { pseudonym: "applicant-18", name: "Visitor 18" };
    const done = again.when(counter("c1", { ...rest, person, mail: true }), later);
    done.thenMailed().thenKept({ kind: "person", person: "applicant-18", email: null });
    expect(newestCase(done)).toMatchObject({ person: "applicant-18", mailed: false });
  });
});

function personalOf({ decision }: Outcome): readonly PersonalRecord[] {
  return decision.accepted ? decision.personal : [];
}
