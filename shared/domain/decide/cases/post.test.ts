import { describe, expect, it } from "vitest";
import {
  back,
  backDuty,
  backOn,
  handedOver,
  letter,
  newestCase,
  openFromPost,
} from "../../../testing/case-requests.ts";
import { at, given } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { book, system } from "../../../testing/requests.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import { noAnswers } from "../../cases/cluster.ts";
import type { CaseCommand } from "../../command.ts";

const office = testOffice();
const nine = wallTime("09:00");
const ten = wallTime("10:00");
const desk = given(office, at(backDuty(), nine));
const contents = { from: "visitor17@example.org", subject: "My card", text: "Where is it?" };
const email = system({ type: "TakeInEmail", reference: "hash-1", arrived: nine - 1, ...contents });
const dismiss = back({ type: "DismissIntake", intake: 1, reason: "not-ours" });

describe("post that comes in", () => {
  it("[K1] an e-mail is taken in once, and what it says is in no event", () => {
    const taken = desk.when(email, nine);
    taken
      .thenHappened({
        type: "IntakeRegistered",
        item: {
          id: 1,
          kind: "email",
          reference: "hash-1",
          arrived: nine - 1,
          registered: nine,
          settled: null,
        },
      })
      .thenKept({ kind: "intake", intake: 1, ...contents })
      .thenAnswered({ kind: "intake", intake: 1, again: false });
    expect(JSON.stringify(taken.state)).not.toContain("card");
    taken.when(email, ten).thenHappened().thenKept();
    taken.when(email, ten).thenAnswered({ kind: "intake", intake: 1, again: true });
  });

  it("[K1] a letter is registered once by the number on its sticker", () => {
    const taken = desk.when(letter("4711", "asks for the card"), nine);
    taken
      .thenHappened({
        type: "IntakeRegistered",
        item: {
          id: 1,
          kind: "letter",
          reference: "4711",
          arrived: wallTime("00:00"),
          registered: nine,
          settled: null,
        },
      })
      .thenKept({ kind: "intake", intake: 1, from: null, text: "asks for the card" });
    taken.when(letter("4711"), ten).thenAnswered({ kind: "intake", intake: 1, again: true });
    const silent = { kind: "intake", intake: 2, from: null, subject: null, text: null } as const;
    taken.when(letter("4712"), ten).thenKept(silent).thenAnswered({ kind: "intake", intake: 2 });
  });

  it("nothing arrives after it is registered", () => {
    const tomorrow = {
      type: "RegisterLetter",
      reference: "1",
      arrived: "2026-11-24",
      text: null,
    } as const;
    const taken = desk.when(back(tomorrow), nine);
    expect(taken.state.intake.get(1)).toMatchObject({ arrived: nine, registered: nine });
  });
});

describe("post that is settled", () => {
  const scene = given(
    office,
    ...handedOver(nine, ["passport"]),
    at(backDuty(), nine),
    at(letter("4711"), nine),
  );
  const file = newestCase(scene);
  const match = { type: "MatchIntake", intake: 1 } as const;

  it("[K1] belongs to a case, which has it in its history", () => {
    const matched = scene.when(backOn(file, match), ten);
    matched
      .thenHappened(
        { type: "IntakeSettled", intake: 1, how: { kind: "matched", case: file.number, at: ten } },
        { type: "CaseChanged", change: { kind: "intake", intake: 1 } },
      )
      .thenAnswered({ kind: "case-changed", revision: 2 });
    matched.when(backOn(newestCase(matched), match), ten).thenRefused({ code: "intake-settled" });
    matched.when(dismiss, ten).thenRefused({ code: "intake-settled" });
    matched.when(openFromPost(1), ten).thenRefused({ code: "intake-settled" });
  });

  it("[K2] brings a case back that waits for documents, and no other", () => {
    const ask = { type: "AskForDocuments", until: "2026-12-24" } as const;
    const asked = scene.when(backOn(file, ask), ten);
    expect(newestCase(asked).waiting).not.toBeNull();
    const matched = asked.when(backOn(newestCase(asked), match), ten);
    expect(newestCase(matched)).toMatchObject({ waiting: null, status: "incomplete" });
    const wait = { type: "WaitForCase", for: "authority", until: "2026-12-24" } as const;
    const waiting = scene.when(backOn(file, wait), ten);
    const still = waiting.when(backOn(newestCase(waiting), match), ten);
    expect(newestCase(still).waiting).toMatchObject({ for: "authority" });
  });

  it("belongs to a case that is over as well", () => {
    const gone = { type: "MoveCase", to: "withdrawn", reason: "went home" } as const;
    const over = scene.when(backOn(file, gone), ten);
    const matched = over.when(backOn(newestCase(over), match), ten);
    matched.thenAnswered({ kind: "case-changed", revision: 3 });
    expect(newestCase(matched).status).toBe("withdrawn");
  });

  it("or nothing comes of it, with a reason", () => {
    const dismissed = scene.when(dismiss, ten);
    dismissed.thenHappened({
      type: "IntakeSettled",
      intake: 1,
      how: { kind: "dismissed", reason: "not-ours", at: ten },
    });
    dismissed.when(dismiss, ten).thenRefused({ code: "intake-settled" });
    const unknown = { type: "DismissIntake", intake: 9, reason: "spam" } as const;
    scene.when(back(unknown), ten).thenRefused({ code: "intake-unknown" });
  });
});

describe("a case without a visit", () => {
  const person = {
    pseudonym: "record-17",
    name: "Visitor 17",
    email: "visitor17@example.org",
    fileNumber: "AZ 17",
  };
  const urgent = { ...noAnswers, titleExpires: "2026-11-26" };
  const opening: Extract<CaseCommand, { type: "OpenCase" }>["from"] = {
    kind: "appointment",
    appointment: 1,
  };

  it("[K1] begins from a letter or e-mail, clustered and routed, with nothing checked yet", () => {
    const scene = desk.when(email, nine);
    const opened = scene.when(openFromPost(1, { person, answers: urgent }), ten);
    const file = newestCase(opened);
    opened
      .thenHappened(
        { type: "CaseOpened", by: "back-office", noted: false },
        { type: "IntakeSettled", how: { kind: "matched", case: file.number, at: ten } },
      )
      .thenKept({ kind: "person", person: "record-17", name: "Visitor 17", fileNumber: "AZ 17" })
      .thenAnswered({ kind: "case-changed", case: file.number, revision: 1 });
    expect(file).toMatchObject({
      status: "received",
      origin: { kind: "intake", intake: 1 },
      mailed: true,
      completeSince: null,
      routing: { team: "urgent" },
    });
    expect(opened.state.worklists["urgent"]).toEqual([file.number]);
    scene
      .when(openFromPost(1, { service: "constructor" }), ten)
      .thenRefused({ code: "unknown-name", what: "constructor" });
  });

  it("[K1] begins from an appointment, once", () => {
    const scene = given(office, at(backDuty(), nine), at(book(wallTime("11:00")), nine));
    const open = openFromPost(0, { from: opening });
    const opened = scene.when(open, ten).thenHappened({ type: "CaseOpened" });
    expect(newestCase(opened)).toMatchObject({ origin: opening, status: "received" });
    const { number } = newestCase(opened);
    opened.when(open, ten).thenRefused({ code: "appointment-has-case", case: number });
    desk.when(open, ten).thenRefused({ code: "appointment-unknown" });
  });
});

describe("a receipt", () => {
  it("[R2] is printed again where it is asked for, as a copy", () => {
    const scene = given(office, ...handedOver(nine), at(backDuty(), ten));
    const [receipt = ""] = newestCase(scene).receipts;
    const again = back({ type: "ReprintReceipt", receipt });
    scene
      .when(again, ten)
      .thenHappened({
        type: "SlipOrdered",
        printer: "hall",
        content: { kind: "receipt", receipt },
        copy: true,
      })
      .thenAnswered({ kind: "slip" });
    const unknown = back({ type: "ReprintReceipt", receipt: "E-2026-999999" });
    scene.when(unknown, ten).thenRefused({ code: "receipt-unknown" });
    if (again.role !== "counter") throw new Error("asked at a counter");
    scene.when({ ...again, counter: "c1" }, ten).thenRefused({ code: "printer-not-configured" });
  });
});
