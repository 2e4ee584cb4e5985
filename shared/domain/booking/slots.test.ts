import { describe, expect, it } from "vitest";
import { bookOnline } from "../../testing/bookings.ts";
import { given, type Scene } from "../../testing/given.ts";
import { alwaysOpen, testBooking, testOffice } from "../../testing/office.ts";
import { bookFor, closeDay } from "../../testing/planner-requests.ts";
import { book, hold, person, visitor } from "../../testing/requests.ts";
import { monday, wallTime } from "../../testing/wall-time.ts";
import { planDay } from "../day-plan.ts";
import type { OfficeDefinition, QueueBooking } from "../definition.ts";
import { hour, minute, type Instant } from "../instant.ts";
import { freeSlots, needsOf, placeAt, type BookingChannel, type SlotWish } from "./slots.ts";

const eight = wallTime("08:00");
const ten = wallTime("10:00");

function withRules(rules: Partial<QueueBooking>, opening?: typeof alwaysOpen): OfficeDefinition {
  const office = testOffice();
  const { appointments } = office.queues;
  if (appointments === undefined) throw new Error("the test office has the queue");
  const booking = { ...testBooking, ...rules };
  const queue = { ...appointments, booking, opening: opening ?? appointments.opening };
  return { ...office, queues: { ...office.queues, appointments: queue } };
}

/** What a wish finds, as `2026-11-23T10:00` in Berlin, and the same by asking for each slot. */
function found(
  { state }: Scene,
  office: OfficeDefinition,
  now: Instant,
  wish: Partial<SlotWish> = {},
) {
  const day = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(office.zone);
  const plan = planDay(office, day.toPlainDate().toString());
  const context = { definition: office, plan, now };
  const asked = { service: "study", people: 1, channel: "online" as BookingChannel, ...wish };
  const needs = needsOf(asked, office);
  if (typeof needs === "string") throw new Error(needs);
  const days = freeSlots(state, needs, asked.channel, context);
  const one = (plan.booking["appointments"] ?? []).map(({ day: date, slots }) => ({
    day: date,
    free: slots
      .map(({ at }) => at)
      .filter((at) => typeof placeAt(state, at, needs, asked.channel, context) !== "string"),
  }));
  expect(days).toEqual(one);
  return new Map(days.map(({ day: date, free }) => [date, free.map((at) => timeOf(at, office))]));
}

function timeOf(at: Instant, { zone }: OfficeDefinition): string {
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return time.toPlainTime().toString({ smallestUnit: "minute" });
}

describe("free slots", () => {
  it("[B1] leave room for the appointment before the hours end, not for the buffer", () => {
    const office = withRules({ slotEvery: 5 * minute });
    const scene = given(office);
    const today = found(scene, office, eight).get(monday) ?? [];
    expect([today[0], today.at(-1)]).toEqual(["10:00", "17:40"]);
    expect(today).toContain("11:40");
    expect(today).not.toContain("11:45");
    const family = found(scene, office, eight, { people: 4 }).get(monday) ?? [];
    expect(family).toContain("11:10");
    expect(family).not.toContain("11:15");
  });

  it("[B1] are for visitors until two hours before, for staff until they begin", () => {
    const office = testOffice();
    const scene = given(office);
    const first = (now: Instant, channel: BookingChannel) =>
      found(scene, office, now, { channel }).get(monday)?.[0];
    expect([first(eight, "online"), first(eight + 1, "online")]).toEqual(["10:00", "10:15"]);
    expect([first(eight, "staff"), first(eight + 1, "staff")]).toEqual(["08:00", "08:15"]);
    expect(found(scene, office, wallTime("17:00")).get(monday)).toEqual([]);
  });

  it("[B2] end where the online share does; staff have the whole, appointments of before counted", () => {
    const office = testOffice();
    const has = (scene: Scene, channel: BookingChannel) =>
      found(scene, office, eight, { channel }).get(monday)?.includes("10:00");
    const one = bookOnline(given(office), ten, eight, { person: visitor(1) });
    const two = one.when(hold(ten), eight);
    expect([one, two].map((scene) => has(scene, "online"))).toEqual([true, false]);
    expect(has(two, "staff")).toBe(true);
    const three = two.when(bookFor(ten, visitor(3)), eight).thenAnswered({ kind: "appointment" });
    expect(has(three, "staff")).toBe(false);
    three.when(bookFor(ten, visitor(4)), eight).thenRefused({ code: "slot-taken" });

    // Three imported take all three places; a fourth is honoured all the same.
    const steps = [1, 2, 3, 4].map((count) => book(ten, { person: person(count) }));
    const imported = steps.reduce<Scene>(
      (scene, step) => scene.when(step, eight).thenAnswered({ kind: "appointment" }),
      given(office),
    );
    expect([has(imported, "online"), has(imported, "staff")]).toEqual([false, false]);
    // One place for staff is still free when visitors have two of the three.
    const mixed = two.when(book(ten, { person: person(3) }), eight);
    expect(has(mixed, "staff")).toBe(false);
  });

  it("[B2] count the buffer after an appointment, and the length of the longer one", () => {
    const office = withRules({ capacity: { online: 1, staff: 0 }, slotEvery: 5 * minute });
    const scene = given(office).when(hold(ten + hour), eight);
    const today = found(scene, office, eight).get(monday) ?? [];
    const gap = today.filter((time) => time >= "10:30" && time <= "11:30");
    // 25 minutes are taken from 11:00 on; who begins at 10:35 needs them until 11:00.
    expect(gap).toEqual(["10:30", "10:35", "11:25", "11:30"]);
    const family = found(scene, office, eight, { people: 4 }).get(monday) ?? [];
    expect(family.filter((time) => time >= "10:00" && time <= "11:10")).toEqual(["10:00", "10:05"]);
  });

  it("[B8] are none on a closed day of the queue", () => {
    const office = testOffice();
    const scene = given(office);
    const closed = found(scene.when(closeDay([]), eight), office, eight);
    expect(closed.get(monday)).toEqual([]);
    expect(closed.get("2026-11-24")).toHaveLength(34);
    const elsewhere = scene
      .when(closeDay([], { queue: "clearing" }), eight)
      .thenAnswered({ kind: "day-closed" });
    expect(found(elsewhere, office, eight).get(monday)).toHaveLength(26);
  });

  it("[B2] [T1] an appointment over the change of clocks takes its minutes, not its wall-clock times", () => {
    const office = withRules({ capacity: { online: 1, staff: 0 } }, alwaysOpen);
    const night = (date: string, from: string) => {
      const now = wallTime("12:00", Temporal.PlainDate.from(date).subtract({ days: 1 }).toString());
      const scene = given(office).when(hold(wallTime(from, date)), now);
      const slots = found(scene, office, now).get(date) ?? [];
      return slots.filter((time) => time >= "01:00" && time < "04:00");
    };
    // 01:45 until 03:10, because there is no hour between; 01:15 would need its place until 01:40.
    expect(night("2026-03-29", "01:45")).toEqual(["01:00", "01:15", "03:15", "03:30", "03:45"]);
    // 02:45 until ten past two, an hour before three.
    expect(night("2026-10-25", "02:45")).toEqual([
      "01:00",
      "01:15",
      "01:30",
      "01:45",
      "02:00",
      "02:15",
      "03:00",
      "03:15",
      "03:30",
      "03:45",
    ]);
  });

  it("[B1] what staff book for somebody may be a service that visitors cannot", () => {
    const office = testOffice();
    const { study } = office.services;
    const rules = study?.booking;
    if (study === undefined || rules === undefined) throw new Error("it is bookable");
    const inside = { ...study, booking: { ...rules, online: false } };
    const definition = { ...office, services: { ...office.services, study: inside } };
    const wish = { service: "study", people: 1 };
    expect(needsOf({ ...wish, channel: "online" }, definition)).toBe("not-bookable");
    expect(needsOf({ ...wish, channel: "staff" }, definition)).toMatchObject({
      length: 20 * minute,
      occupied: 25 * minute,
    });
  });
});
