import ICAL from "ical.js";
import { expect, test } from "vitest";
import { hour } from "../../shared/domain/instant.ts";
import { appointmentCalendar } from "./appointment-calendar.ts";
import { someDue, somePaper, someSecret } from "./testing.ts";

const at = Date.UTC(2026, 10, 22);

function entry(file: string): ICAL.Event {
  const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent("vevent");
  if (event === null) throw new Error("no entry");
  return new ICAL.Event(event);
}

test("[T1] the entry begins and ends with the appointment, in every zone", () => {
  const { startDate, endDate } = entry(appointmentCalendar(somePaper(), { at }));
  expect(startDate.toJSDate().getTime()).toBe(someDue);
  expect(endDate.toJSDate().getTime()).toBe(someDue + 40 * 60_000);
});

test("says what, where and what to bring in the visitor's language", () => {
  const arabic = entry(appointmentCalendar(somePaper({ language: "ar" }), { at }));
  expect(arabic.summary).toBe("الإقامة للدراسة · Testamt");
  expect(arabic.location).toBe("منطقة الانتظار B, الطابق الثاني, Testweg 1, 00000 Teststadt");
  expect(arabic.description).toContain("- جواز السفر");
  const plain = entry(appointmentCalendar(somePaper({ language: "de-simple" }), { at }));
  expect(plain.description).toBe(
    "Ihr Code: 1234 5678 9018\n\nDas bringen Sie bitte mit:\n- Reisepass\n- Größeres Foto",
  );
});

test("[B5] a moved appointment replaces its entry: the same id, a greater sequence", () => {
  const before = entry(appointmentCalendar(somePaper(), { at }));
  const moved = somePaper({ due: someDue + 24 * hour });
  const after = entry(appointmentCalendar(moved, { at: at + 1_000 }));
  expect(after.uid).toBe(before.uid);
  expect(after.sequence).toBeGreaterThan(before.sequence);
  const elsewhere = somePaper({ link: `http://127.0.0.1:4100/book/l/${someSecret}` });
  expect(entry(appointmentCalendar(elsewhere, { at })).uid).toBe(before.uid);
});

test("a cancelled appointment cancels its entry", () => {
  const file = appointmentCalendar(somePaper(), { at, cancelled: true });
  expect(file).toContain("STATUS:CANCELLED");
  expect(entry(file).uid).toBe(entry(appointmentCalendar(somePaper(), { at })).uid);
});

test("[B9] the entry does not carry the link: whoever sees a calendar cannot cancel", () => {
  const unfolded = appointmentCalendar(somePaper(), { at }).replaceAll("\r\n ", "");
  expect(unfolded).not.toContain(someSecret);
});
