import { expect, test } from "vitest";
import { back, newestCase } from "../../shared/testing/case-requests.ts";
import { noAnswers } from "../../shared/domain/cases/cluster.ts";
import { bookFor } from "../../shared/testing/planner-requests.ts";
import { checkIn, counter, signOn, visitor } from "../../shared/testing/requests.ts";
import { monday, wallTime } from "../../shared/testing/wall-time.ts";
import { openBackOffice } from "../testing/open-back-office.ts";
import type { Audience } from "./audience.ts";

const open = back({
  type: "OpenCase",
  from: { kind: "appointment", appointment: 1 },
  service: "study",
  answers: noAnswers,
  language: "de",
  person: { pseudonym: "applicant-17" },
});

async function booked() {
  const opened = await openBackOffice();
  await opened.done(bookFor(wallTime("09:30"), visitor(17)));
  const shown = (audience: Audience) => {
    const message = opened.publisher.join(audience);
    opened.publisher.leave(audience);
    return message;
  };
  const planned = () => shown({ kind: "planner", queue: "appointments", from: monday, days: 1 });
  return { ...opened, shown, planned };
}

test("[K1] the planner shows at once which case began from an appointment, which stays booked", async () => {
  const { done, office, planned } = await booked();
  expect(planned()).toMatchObject({ snapshot: { appointments: { 1: { case: null } } } });
  await done(open);
  const { number } = newestCase(office);
  expect(planned()).toMatchObject({
    snapshot: { appointments: { 1: { case: number, status: "booked", name: "Visitor 17" } } },
  });
});

test("[P1] the case has a record of its own of the appointment's person", async () => {
  const { done, file, office, people } = await booked();
  await done(open);
  expect(file().person).toMatchObject({ name: "Visitor 17", email: "visitor17@example.org" });
  const appointment = office.state.appointments.get(1);
  if (appointment === undefined) throw new Error("no appointment");
  people.keep({ kind: "forget-person", person: appointment.person });
  expect(people.person("applicant-17")).toMatchObject({ name: "Visitor 17", phone: null });
});

test("[K1] who comes with the appointment's code has its case on the counter's screen", async () => {
  const { done, office, shown } = await booked();
  await done(open, checkIn(office.state.appointments.get(1)?.code ?? ""), signOn("c3", "s01"));
  await done(counter("c3", { type: "CallNext" }));
  const { number } = newestCase(office);
  expect(shown({ kind: "counter", counter: "c3" })).toMatchObject({
    snapshot: { current: { case: { number, service: "study", stored: { name: true } } } },
  });
});
