import { describe, expect, test } from "vitest";
import { appointmentCode } from "../../shared/domain/appointment-code.ts";
import type { TicketAnswer } from "../../shared/domain/decision.ts";
import type { StatusReply } from "../../shared/protocol/status-pages.ts";
import { flow } from "./flow.ts";
import { stillThere, untouched } from "./idle.ts";
import { freshState, type Answered, type FlowEvent, type KioskState } from "./state.ts";

const code = appointmentCode("12345678901");
const secret = "1".repeat(39);
const ticket: TicketAnswer = {
  visit: 17,
  number: "K007",
  secret,
  slip: 3,
  ahead: 2,
  wait: null,
  language: "ar",
  people: 1,
  again: false,
};
const caseStatus: StatusReply = {
  at: 0,
  code,
  service: { de: "Studium" },
  serviceKey: "study",
  status: "complete",
  step: { k: 2, n: 7 },
  language: "ar",
  opened: 0,
  changed: 0,
  completeSince: 0,
  missing: [],
  documentsUntil: null,
  waiting: null,
  forecast: null,
  office: { name: "Testamt", address: "", zone: "Europe/Berlin" },
  languages: ["de", "ar"],
};
const ordinary = { key: "questions", queue: "clearing", emergency: false };
const urgent = { key: "urgent", queue: "emergency", emergency: true };

/** Plays events on a kiosk, all at one instant. */
function play(events: readonly FlowEvent[], at = 1_000, from: KioskState = freshState(0)) {
  return events.reduce((state, event) => flow(state, event, at, "de"), from);
}
const type = (digits: string): FlowEvent[] =>
  Array.from(digits, (digit) => ({ type: "digit-typed", digit }));
const give = (state: KioskState, at = 1_000) =>
  flow(state, { type: "answered", no: state.errands, answer: { ok: true, ticket } }, at, "de");

const answer = (state: KioskState, given: Answered) =>
  flow(state, { type: "answered", no: state.errands, answer: given }, 1_000, "de");

const shown = (state: KioskState) => answer(state, { ok: true, status: caseStatus });

const wanted: readonly FlowEvent[] = [
  { type: "ticket-wanted" },
  { type: "choice-made", choice: ordinary },
  { type: "number-wanted" },
];

describe("a ticket", () => {
  test("takes three touches after the language, and carries it", () => {
    const state = play([{ type: "language-chosen", language: "ar" }, ...wanted]);
    expect(state.errand?.wish).toEqual({ type: "TakeTicket", queue: "clearing", language: "ar" });
    expect(give(state).screen).toMatchObject({ name: "result", way: "ticket", ticket });
  });

  test("[N2] a double touch is one wish", () => {
    const state = play([...wanted, { type: "number-wanted" }, { type: "number-wanted" }]);
    expect(state.errands).toBe(1);
  });

  test("[N4] no ticket without the screen that shows the wait", () => {
    expect(play([{ type: "ticket-wanted" }, { type: "number-wanted" }]).errand).toBeNull();
  });

  test("[E1] the urgent way asks for a criterion, and none of them leads to the ordinary choices", () => {
    const asked = play([{ type: "ticket-wanted" }, { type: "choice-made", choice: urgent }]);
    expect(asked.screen).toMatchObject({ name: "criteria" });
    expect(play([{ type: "number-wanted" }], 1_000, asked).errand).toBeNull();
    expect(play([{ type: "none-fits" }], 1_000, asked).screen).toEqual({ name: "choices" });
    const chosen = play([{ type: "criterion-chosen", criterion: "loss" }], 1_000, asked);
    expect(chosen.errand?.wish).toMatchObject({ queue: "emergency", criterion: "loss" });
  });
});

describe("an appointment code", () => {
  test("[A1] the twelfth right digit checks in at once", () => {
    const state = play([{ type: "appointment-wanted" }, ...type(code)]);
    expect(state.errand?.wish).toEqual({ type: "CheckIn", code, language: null });
  });

  test("[A7] carries the language only when the visitor chose one", () => {
    const scan: FlowEvent = { type: "scanned", scan: { kind: "code", code } };
    expect(play([scan]).errand?.wish).toMatchObject({ language: null });
    const chosen = play([{ type: "language-chosen", language: "de" }, scan]);
    expect(chosen.errand?.wish).toMatchObject({ language: "de" });
  });

  test("[A7] the next person, who scans on the result of the one before, inherits no language", () => {
    const before = give(play([{ type: "language-chosen", language: "en" }, ...wanted]));
    const state = play([{ type: "scanned", scan: { kind: "code", code } }], 1_000, before);
    expect(state.errand?.wish).toMatchObject({ type: "CheckIn", language: null });
    expect(state.visitor).toBe(before.visitor + 1);
    expect(give(state).language).toBe("ar");
  });

  test("[A7] the result speaks the ticket's language, unless the visitor chose another", () => {
    const scan: FlowEvent = { type: "scanned", scan: { kind: "code", code } };
    expect(give(play([scan])).language).toBe("ar");
    const chosen = play([{ type: "language-chosen", language: "en" }, scan]);
    expect(give(chosen).language).toBe("en");
    expect(play([{ type: "started-over" }], 2_000, give(play([scan]))).language).toBeNull();
  });

  test("[A1] a wrong digit is told without asking the server", () => {
    const wrong = code.slice(0, 11) + ((Number(code[11]) + 1) % 10);
    const state = play([{ type: "appointment-wanted" }, ...type(wrong)]);
    expect(state.errand).toBeNull();
    expect(state.screen).toEqual({
      name: "code",
      use: "check-in",
      digits: wrong,
      mistyped: true,
    });
    const corrected = play([{ type: "digit-erased" }, ...type(code[11] ?? "")], 1_000, state);
    expect(corrected.errand?.wish).toMatchObject({ code });
  });

  test("is scanned on any screen, also on the result of the person before", () => {
    const result = give(play(wanted));
    for (const from of [freshState(0), play([{ type: "ticket-wanted" }]), result]) {
      const state = play([{ type: "scanned", scan: { kind: "code", code } }], 1_000, from);
      expect(state.errand?.wish).toMatchObject({ type: "CheckIn", code });
    }
  });

  test("[A3] too late offers the walk-in queue, and accepting sends the same code", () => {
    const sent = play([{ type: "scanned", scan: { kind: "code", code } }]);
    const error = { code: "appointment-too-late", due: 0, queue: "walk-in" } as const;
    const refused = flow(
      sent,
      { type: "answered", no: sent.errands, answer: { ok: false, error } },
      1_000,
      "de",
    );
    expect(refused.screen).toMatchObject({ name: "refused", error });
    const accepted = play([{ type: "walk-in-accepted" }], 1_000, refused);
    expect(accepted.errand?.wish).toEqual({
      type: "CheckIn",
      code,
      language: null,
      acceptWalkIn: true,
    });
  });
});

describe("where a case stands", () => {
  const see: FlowEvent = { type: "status-wanted" };
  const scan: FlowEvent = { type: "scanned", scan: { kind: "code", code } };
  const wish = { type: "SeeStatus", code } as const;

  test("[S1] is asked by the code, typed or scanned, and takes no number", () => {
    for (const given of [type(code), [scan]]) {
      const state = play([see, ...given]);
      expect(state.errand?.wish).toEqual(wish);
      expect(shown(state).screen).toMatchObject({ name: "status", status: caseStatus });
    }
  });

  test("[S1] a scan anywhere else checks in first; a case with no number for it now shows its status", () => {
    const sent = play([scan]);
    expect(sent.errand?.wish).toMatchObject({ type: "CheckIn" });
    for (const refused of ["case-under-way", "case-over"] as const) {
      const asks = answer(sent, { ok: false, error: { code: refused } });
      expect(asks.errand).toEqual({ no: sent.errands + 1, wish });
      expect(shown(asks).screen).toMatchObject({ name: "status" });
    }
  });

  test("[A7] speaks the case's language, unless the visitor chose another", () => {
    expect(shown(play([see, ...type(code)])).language).toBe("ar");
    const chosen = play([{ type: "language-chosen", language: "en" }, see, ...type(code)]);
    expect(shown(chosen).language).toBe("en");
  });

  test("[K7] leads to a number for who has something to bring or to fetch", () => {
    const state = play([{ type: "case-ticket-wanted" }], 1_000, shown(play([see, ...type(code)])));
    expect(state.errand?.wish).toEqual({ type: "CheckIn", code, language: "ar" });
  });

  describe("on paper", () => {
    const print: FlowEvent = { type: "print-wanted" };
    const asked = play([print], 1_000, shown(play([see, ...type(code)])));

    test("[S3] is asked by the same code, in the language of the screen; a double touch asks once", () => {
      const wanted = { type: "PrintStatus", code, language: "ar" };
      expect(asked.errand?.wish).toEqual(wanted);
      expect(play([print], 1_000, asked).errands).toBe(asked.errands);
    });

    test("[S3] its slip, or why there is none, is told on the same screen", () => {
      const ordered = answer(asked, { ok: true, slip: 5 });
      expect(ordered.screen).toEqual({
        name: "status",
        status: caseStatus,
        slip: 5,
        trouble: null,
      });
      const error = { code: "status-printed-enough", times: 3 } as const;
      const refused = answer(play([print], 1_000, ordered), { ok: false, error });
      expect(refused.screen).toMatchObject({ status: caseStatus, trouble: error });
      const again = answer(play([print], 1_000, refused), { ok: true, slip: 6 });
      expect(again.screen).toMatchObject({ slip: 6, trouble: null });
    });

    test("[S3] is asked nowhere else", () => {
      expect(play([print]).errand).toBeNull();
    });
  });

  test("[S1] a code nobody knows leads back to typing one for the same use", () => {
    const unknown = answer(play([see, ...type(code)]), {
      ok: false,
      error: { code: "code-unknown" },
    });
    expect(unknown.screen).toMatchObject({ name: "refused", wish });
    const back = play([{ type: "went-back" }], 1_000, unknown);
    expect(back.screen).toMatchObject({ name: "code", use: "status", digits: "" });
  });

  test("nothing of it is left for the next person, who waits or scans", () => {
    const before = shown(play([see, ...type(code)]));
    expect(stillThere(before, 46_000)).toBe(15_000);
    expect(untouched(play([{ type: "ticked" }], 61_000, before))).toBe(true);
    const next = play([scan], 2_000, before);
    expect(next.visitor).toBe(before.visitor + 1);
    expect(next.errand?.wish).toEqual({ type: "CheckIn", code, language: null });
  });
});

test("[C7] the scan of a ticket asks to rejoin", () => {
  const state = play([{ type: "scanned", scan: { kind: "ticket", secret } }]);
  expect(state.errand?.wish).toEqual({ type: "Rejoin", secret });
});

test("a refused reprint leaves number and QR code on the screen", () => {
  const result = give(play(wanted));
  const asked = play([{ type: "reprint-wanted" }], 1_000, result);
  const error = { code: "slip-under-way" } as const;
  const state = flow(
    asked,
    { type: "answered", no: asked.errands, answer: { ok: false, error } },
    1_000,
    "de",
  );
  expect(state.screen).toMatchObject({ name: "result", ticket, trouble: error });
});

describe("the next person", () => {
  const chosen: readonly FlowEvent[] = [
    { type: "language-chosen", language: "ar" },
    { type: "comfort-changed", comfort: { lower: true, text: 2 } },
    { type: "appointment-wanted" },
    ...type("1234"),
  ];

  test("is not kept waiting: after 45 s the kiosk asks, after 60 s nothing of the visitor is left", () => {
    const state = play(chosen, 1_000);
    expect(stillThere(state, 45_999)).toBeNull();
    expect(stillThere(state, 46_000)).toBe(15_000);
    const cleared = play([{ type: "ticked" }], 61_000, state);
    expect(untouched(cleared)).toBe(true);
    expect(cleared.visitor).toBe(state.visitor + 1);
  });

  test("does not drive away who is still there", () => {
    const state = play([{ type: "touched" }], 50_000, play(chosen, 1_000));
    const later = play([{ type: "ticked" }], 61_000, state);
    expect(later.screen).toMatchObject({ name: "code", digits: "1234" });
    expect(stillThere(later, 61_000)).toBeNull();
  });

  test("does not see the ticket of the one before", () => {
    const state = give(play(wanted), 1_000);
    expect(play([{ type: "ticked" }], 40_999, state).screen.name).toBe("result");
    expect(play([{ type: "ticked" }], 41_000, state).screen).toEqual({ name: "start" });
  });

  test("gets no answer meant for the one before", () => {
    const state = play(wanted);
    const gone = play([{ type: "ticked" }], 61_000, state);
    const late = flow(
      gone,
      { type: "answered", no: state.errands, answer: { ok: true, ticket } },
      62_000,
      "de",
    );
    expect(late.screen).toEqual({ name: "start" });
    expect(play(wanted, 63_000, late).errand?.no).toBeGreaterThan(state.errands);
  });

  test("a number without a slip stays long enough to be photographed", () => {
    const state = play([{ type: "slip-lost" }], 5_000, give(play(wanted), 1_000));
    expect(play([{ type: "ticked" }], 124_999, state).screen.name).toBe("result");
    expect(play([{ type: "ticked" }], 125_000, state).screen.name).toBe("start");
  });
});

test("an untouched kiosk never asks whether somebody is there", () => {
  expect(stillThere(freshState(0), 1_000_000)).toBeNull();
});
