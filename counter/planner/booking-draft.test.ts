import { describe, expect, it } from "vitest";
import { bookingWish, faultOfRefusal, faultsOf, type BookingDraft } from "./booking-draft.ts";

const due = Date.UTC(2026, 10, 23, 9, 0);
const complete: BookingDraft = {
  service: "study",
  people: 2,
  due,
  name: " Visitor 17 ",
  email: "",
  phone: " ",
  fileNumber: "A-17",
  language: "ar",
};

describe("[B4] a booking at the desk", () => {
  it("needs service, slot and name, and says so at each field", () => {
    const empty = { ...complete, service: null, due: null, name: " " };
    expect(faultsOf(empty)).toEqual({ service: "service-missing", name: "name-missing" });
    expect(faultsOf({ ...complete, due: null })).toEqual({ due: "slot-missing" });
  });

  it("takes no address that cannot be one, and none at all", () => {
    expect(faultsOf({ ...complete, email: "visitor17@example" })).toEqual({ email: "email-wrong" });
    expect(faultsOf({ ...complete, email: "visitor17@example.org" })).toEqual({});
    expect(faultsOf(complete)).toEqual({});
  });

  it("sends what was typed without blanks around it, and null for what was left empty", () => {
    expect(bookingWish(complete)).toEqual({
      type: "BookFor",
      service: "study",
      people: 2,
      due,
      name: "Visitor 17",
      email: null,
      phone: null,
      fileNumber: "A-17",
      language: "ar",
    });
  });

  it("a refusal is told at the field that can be changed", () => {
    expect(faultOfRefusal({ code: "slot-taken" })).toEqual({ due: "slot-taken" });
    expect(faultOfRefusal({ code: "person-already-booked" })).toEqual({ name: "already-booked" });
    expect(faultOfRefusal({ code: "malformed", path: "email", expected: "" })).toEqual({
      email: "email-wrong",
    });
    expect(faultOfRefusal({ code: "storage-full" })).toBeNull();
  });
});
