import { expect, test } from "vitest";
import { minute } from "../../shared/domain/instant.ts";
import { testOffice } from "../../shared/testing/office.ts";
import { appointmentPaper } from "./appointment-paper.ts";
import { someCode, someDue } from "./testing.ts";

const facts = {
  service: "study",
  due: someDue,
  people: 3,
  code: someCode,
  language: "ar",
  link: "https://termine.example.org/book/l/1",
};

test("[A2, B1] takes length, place, documents and check-in window from the definition", () => {
  expect(appointmentPaper(testOffice(), facts)).toMatchObject({
    office: { name: "Testamt", zone: "Europe/Berlin" },
    service: { de: "Aufenthalt zum Studium" },
    length: 40 * minute,
    area: { de: "Wartebereich B" },
    floor: { de: "Obergeschoss" },
    documents: [[{ de: "Pass" }], [{ de: "Foto" }]],
    checkIn: { from: someDue - 60 * minute, to: someDue + 15 * minute },
  });
});

test("a service that is not booked here takes as long as its queue expects", () => {
  const { study, ...others } = testOffice().services;
  if (study === undefined) throw new Error("no study");
  const { booking, ...unbooked } = study;
  expect(booking).toBeDefined();
  const office = testOffice({ services: { ...others, study: unbooked } });
  expect(appointmentPaper(office, facts)?.length).toBe(20 * minute);
});

test("there is none for a service the office no longer has", () => {
  expect(appointmentPaper(testOffice(), { ...facts, service: "gone" })).toBeNull();
});
