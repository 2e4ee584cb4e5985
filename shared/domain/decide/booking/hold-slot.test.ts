import { describe, expect, it } from "vitest";
import { fillIn, isBare, newestHold } from "../../../testing/bookings.ts";
import { at, given } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { booking, hold } from "../../../testing/requests.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import { minute } from "../../instant.ts";

const office = testOffice();
const eight = wallTime("08:00");
const ten = wallTime("10:00");
const releaseOf = (secret: string) => booking({ type: "ReleaseHold", secret });

describe("a slot on the booking pages", () => {
  it("[B3] is held for ten minutes, at most until it begins", () => {
    const held = given(office).when(hold(ten), eight);
    const expires = eight + 10 * minute;
    const until = ten + 25 * minute;
    held
      .thenHappened({ type: "SlotHeld", hold: expect.objectContaining({ due: ten, until }) })
      .thenAnswered({ kind: "hold", due: ten, expires })
      .thenMailed()
      .thenKept();

    const { appointments } = office.queues;
    const rules = appointments?.booking;
    if (appointments === undefined || rules === undefined) throw new Error("it is bookable");
    const late = { ...appointments, booking: { ...rules, closesBefore: 0 } };
    given({ ...office, queues: { ...office.queues, appointments: late } })
      .when(hold(ten), ten - minute)
      .thenAnswered({ kind: "hold", expires: ten });
  });

  it("[B3] is held by an office that sends no mail as well", () => {
    given(testOffice({ mail: null }))
      .when(hold(ten), eight)
      .thenAnswered({ kind: "hold" });
  });

  it("[B1] begins where the definition has a slot, until two hours before", () => {
    const scene = given(office);
    const refused = (due: number, now: number) =>
      scene.when(hold(due), now).thenRefused({ code: "slot-not-offered" });
    refused(ten + 5 * minute, eight);
    refused(wallTime("12:00"), eight);
    refused(wallTime("10:00", "2026-11-28"), eight);
    refused(wallTime("10:00", "2026-12-08"), eight);
    refused(ten, eight + 1);
    scene.when(hold(wallTime("10:00", "2026-12-07")), eight).thenAnswered({ kind: "hold" });
  });

  it("[B1] fits a service of the office and the number of people", () => {
    const scene = given(office);
    for (const service of ["nothing", "constructor"]) {
      scene.when(hold(ten, { service }), eight).thenRefused({ code: "not-bookable" });
    }
    scene.when(hold(ten, { people: 5 }), eight).thenRefused({ code: "too-many-people", most: 4 });
    // Four people take 50 minutes: from 11:15 that is too long before noon.
    const long = { people: 4 };
    scene.when(hold(wallTime("11:15"), long), eight).thenRefused({ code: "slot-not-offered" });
    scene.when(hold(wallTime("11:00"), long), eight).thenAnswered({ kind: "hold" });
  });

  it("[B1] is not for visitors when only staff book the service", () => {
    const { study } = office.services;
    const rules = study?.booking;
    if (study === undefined || rules === undefined) throw new Error("it is bookable");
    const inside = { ...study, booking: { ...rules, online: false } };
    given({ ...office, services: { ...office.services, study: inside } })
      .when(hold(ten), eight)
      .thenRefused({ code: "not-bookable" });
  });

  it("[B2] is taken when the online share is, and free again when the time of it has passed", () => {
    const scene = given(office, at(hold(ten), eight), at(hold(ten), eight));
    scene.when(hold(ten), eight).thenRefused({ code: "slot-taken" });
    // 20 minutes and 5 of buffer: 10:15 is touched, 10:30 is not.
    const quarter = ten + 15 * minute;
    scene.when(hold(quarter), eight).thenRefused({ code: "slot-taken" });
    scene.when(hold(quarter + 15 * minute), eight).thenAnswered({ kind: "hold" });
  });

  it("[B3] given back is free, and nothing is left of it", () => {
    const scene = given(office, at(hold(ten), eight));
    const { secret } = newestHold(scene);
    const back = scene.when(releaseOf(secret), eight);
    back
      .thenHappened({ type: "HoldReleased", hold: 1, why: "given-back" })
      .thenAnswered({ kind: "done" })
      .thenKept();
    expect(isBare(back.state)).toBe(true);
    back.when(releaseOf(secret), eight).thenRefused({ code: "link-unknown" });
  });

  it("[B3] given back while the mail is awaited: the person is forgotten", () => {
    const reserved = fillIn(given(office), ten, eight);
    const back = reserved.when(releaseOf(newestHold(reserved).secret), eight);
    back.thenKept({ kind: "forget-person", person: "record-17" });
    expect(isBare(back.state)).toBe(true);
  });
});
