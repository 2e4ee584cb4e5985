import { expect, test } from "vitest";
import { minute } from "../shared/domain/instant.ts";
import { common } from "../shared/i18n/common.ts";
import { kiosk } from "../shared/i18n/kiosk.ts";
import type { WireError } from "../shared/protocol/answers.ts";
import type { KioskView } from "../shared/protocol/views.ts";
import { createI18n } from "../shared/ui/i18n.ts";
import { adviceOn } from "./refusal-advice.ts";

const now = Date.UTC(2026, 10, 23, 8);
const queue = {
  letter: "W",
  name: { de: "Spontan" },
  area: { de: "Wartebereich A" },
  floor: { de: "Erdgeschoss" },
  opensAt: null,
  ahead: 3,
  wait: null,
};
const view: KioskView = {
  audience: "kiosk",
  kiosk: "hall",
  office: {
    name: "Example office",
    address: "Example street 1",
    zone: "Europe/Berlin",
    languages: ["de", "en", "ar"],
    publicUrl: "http://127.0.0.1",
  },
  choices: [],
  criteria: [],
  queues: { open: { ...queue, state: "open" }, shut: { ...queue, state: "closed" } },
  closed: false,
  opensAt: null,
  printer: "ready",
  slips: {},
  codeEntryPausedUntil: null,
};

function advise(error: WireError, language = "en") {
  const i18n = createI18n(language, { common, kiosk });
  return adviceOn(error, {
    view,
    language,
    now,
    t: i18n.getFixedT(language, "kiosk"),
    common: i18n.getFixedT(language, "common"),
  });
}

const late = (queue: string) =>
  advise({ code: "appointment-too-late", due: now - 40 * minute, queue }).next;
const other = (due: number) => advise({ code: "appointment-other-day", due });
const paused = (until: number) => advise({ code: "code-entry-paused", until });

test("[A3] too early says when to come back, by the office's clock", () => {
  const from = now + 90 * minute;
  expect(advise({ code: "appointment-too-early", due: from + 60 * minute, from }).text).toBe(
    "Your appointment is today at 11:30. Please check in here from 10:30.",
  );
});

test("[A3] too late offers to wait only where the walk-in queue is open", () => {
  expect(late("open")[0]).toBe("accept-walk-in");
  expect(late("shut")).not.toContain("accept-walk-in");
});

test("[A3] another day is told apart: one to come is waited for, one gone by needs a ticket", () => {
  expect(other(now + 24 * 60 * minute).next).toEqual(["done"]);
  expect(other(now - 24 * 60 * minute).next).toEqual(["take-ticket"]);
});

test("[A6] a pause counts down, and then the code can be typed again", () => {
  expect(paused(now + 12_000).text).toContain("12 seconds");
  expect(paused(now + 12_000).next).not.toContain("try-code-again");
  expect(paused(now).next[0]).toBe("try-code-again");
});

test("[N3] a queue that is shut says when it opens next", () => {
  const opensAt = now + 24 * 60 * minute;
  expect(advise({ code: "queue-closed", opensAt }).text).toContain("tomorrow at 09:00");
});

test.each(["de", "en", "ar"])(
  "every refusal of a kiosk's wish says what to do next, in %s",
  (language) => {
    const due = now + minute;
    const errors: readonly WireError[] = [
      { code: "queue-closed", opensAt: null },
      { code: "last-admission-over", opensAt: due },
      { code: "daily-cap-reached", opensAt: due },
      { code: "criterion-missing" },
      { code: "code-unknown" },
      { code: "code-mistyped" },
      { code: "appointment-cancelled" },
      { code: "appointment-other-day", due },
      { code: "appointment-too-early", due, from: now },
      { code: "appointment-too-late", due, queue: "open" },
      { code: "appointment-over" },
      { code: "code-entry-paused", until: due },
      { code: "ticket-unknown" },
      { code: "not-missed" },
      { code: "rejoin-too-late" },
      { code: "storage-full" },
      { code: "storage-failed" },
      { code: "internal" },
    ];
    for (const error of errors) {
      const { heading, text, next } = advise(error, language);
      for (const words of [heading, text]) expect(words).not.toMatch(/refused\.|errors\.|\{\{|^$/);
      expect(next.length).toBeGreaterThan(0);
    }
  },
);
