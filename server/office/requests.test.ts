import { expect, test } from "vitest";
import type { ToolWireCommand } from "../../shared/protocol/commands.ts";
import { testOffice } from "../../shared/testing/office.ts";
import { wallTime } from "../../shared/testing/wall-time.ts";
import { MemoryPeople } from "../people/memory-people.ts";
import { requestOf } from "./requests.ts";

const people = new MemoryPeople();
type Import = Extract<ToolWireCommand, { type: "ImportAppointment" }>;

function booking(differs: Partial<Import> = {}) {
  const command: Import = {
    id: "0193f0c8-7d11-4c57-8b6e-3f2a5a6c7d8e",
    type: "ImportAppointment",
    service: "study",
    time: "2026-11-24T09:30",
    people: 1,
    language: null,
    name: "Visitor 17",
    email: "visitor17@example.org",
    phone: null,
    reference: null,
    ...differs,
  };
  const request = requestOf({ role: "tool", command }, testOffice(), people);
  return request?.command.type === "BookAppointment" ? request.command : null;
}

test("[T1] a wall-clock time becomes an instant of the office's zone, in winter and in summer", () => {
  expect(booking()?.due).toBe(wallTime("09:30", "2026-11-24"));
  expect(booking()?.due).toBe(Date.parse("2026-11-24T08:30Z"));
  expect(booking({ time: "2027-06-01T09:30" })?.due).toBe(Date.parse("2027-06-01T07:30Z"));
});

test.each(["2026-02-30T09:30", "2026-13-01T09:30", "2026-11-24T24:30"])(
  "[W3] %s does not exist and is no request",
  (time) => expect(booking({ time })).toBeNull(),
);

test("[P1] the same person is the same pseudonym, another address another, and neither tells the name", () => {
  const first = booking()?.person.pseudonym;
  expect(booking({ service: "commitment" })?.person.pseudonym).toBe(first);
  expect(booking({ email: "visitor18@example.org" })?.person.pseudonym).not.toBe(first);
  expect(first).not.toMatch(/visitor/i);
});

test("a row without an id of its own is known again by what it says, and by nothing personal", () => {
  const reference = booking()?.reference;
  expect(booking({ people: 2 })?.reference).toBe(reference);
  expect(booking({ time: "2026-11-24T10:30" })?.reference).not.toBe(reference);
  expect(booking({ service: "commitment" })?.reference).not.toBe(reference);
  expect(booking({ name: "Visitor 18" })?.reference).not.toBe(reference);
  expect(reference).not.toMatch(/visitor/i);
  expect(booking({ reference: "old-17" })?.reference).toBe("old-17");
});
