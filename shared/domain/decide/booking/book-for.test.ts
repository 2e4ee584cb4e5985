import { describe, expect, it } from "vitest";
import { at, given } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { bookFor, cancelFor, closeDay } from "../../../testing/planner-requests.ts";
import { visitor, visitorWithoutMail } from "../../../testing/requests.ts";
import { wallTime } from "../../../testing/wall-time.ts";

const office = testOffice();
const nine = wallTime("09:00");
const ten = wallTime("10:00");

describe("an appointment that staff book", () => {
  it("[B1] [B2] takes any place of the queue until it begins, and no place beyond", () => {
    const full = given(
      office,
      at(bookFor(ten, visitor(1)), nine),
      at(bookFor(ten, visitor(2)), nine),
      at(bookFor(ten, visitor(3)), ten),
    );
    full.when(bookFor(ten, visitor(4)), ten).thenRefused({ code: "slot-taken" });
    // 20 minutes and 5 of buffer reach into the next slot.
    full.when(bookFor(wallTime("10:15"), visitor(4)), ten).thenRefused({ code: "slot-taken" });
    full.when(bookFor(wallTime("10:30"), visitor(4)), ten).thenAnswered({ kind: "appointment" });
  });

  it("[B1] begins where there is a slot", () => {
    const scene = given(office);
    for (const due of [wallTime("10:05"), wallTime("12:00"), wallTime("08:45")]) {
      scene.when(bookFor(due), nine).thenRefused({ code: "slot-not-offered" });
    }
    const many = bookFor(ten, visitor(17), { people: 5 });
    scene.when(many, nine).thenRefused({ code: "too-many-people", most: 4 });
  });

  it("[B8] is not on a closed day", () => {
    const closed = given(office, at(closeDay([]), nine));
    closed.when(bookFor(ten), nine).thenRefused({ code: "slot-not-offered" });
    closed
      .when(bookFor(wallTime("10:00", "2026-11-24")), nine)
      .thenAnswered({ kind: "appointment" });
  });

  it("[B4] is the person's only one for this service", () => {
    const booked = given(office, at(bookFor(ten), nine));
    const later = wallTime("11:00");
    booked.when(bookFor(later), nine).thenRefused({ code: "person-already-booked" });
    booked
      .when(bookFor(later, visitor(17), { service: "commitment" }), nine)
      .thenAnswered({ kind: "appointment" });
    booked
      .when(cancelFor(1), nine)
      .when(bookFor(later), nine)
      .thenAnswered({ kind: "appointment" });
  });

  it("[M1] [P1] is confirmed by mail to whoever has an address; name and address stay out of the event", () => {
    const who = visitor(17);
    const told = given(office).when(bookFor(ten, who), nine);
    told
      .thenHappened({
        type: "AppointmentBooked",
        hold: null,
        appointment: expect.objectContaining({ channel: "staff", mailed: true, due: ten }),
      })
      .thenMailed({
        cause: "booked:1",
        person: who.pseudonym,
        content: { kind: "booked", due: ten },
      })
      .thenKept({ kind: "person", person: who.pseudonym, name: "Visitor 17" });
    expect(JSON.stringify(told.state)).not.toMatch(/Visitor|example/);
    given(office)
      .when(bookFor(ten, visitorWithoutMail(17)), nine)
      .thenMailed();
    given(testOffice({ mail: null }))
      .when(bookFor(ten), nine)
      .thenMailed();
  });
});
