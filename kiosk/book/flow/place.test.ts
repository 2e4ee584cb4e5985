import { expect, it } from "vitest";
import { hashOf, placeOf, type Place } from "./place.ts";

const places: readonly Place[] = [
  { step: "find" },
  { step: "service", service: "blue-card", people: 1 },
  { step: "slots", service: "blue-card", people: 3, day: null },
  { step: "slots", service: "blue-card", people: 3, day: "2026-11-23" },
  { step: "details" },
  { step: "waiting", service: "study", people: 2 },
  { step: "done" },
];

it.each(places)("a step's address leads back to it: $step", (place) => {
  expect(placeOf(hashOf(place))).toEqual(place);
});

it.each(["", "#", "#nothing", "#service", "#service/../x", "#slots/<b>/1"])(
  "an address that says nothing is the beginning: “%s”",
  (hash) => {
    expect(placeOf(hash)).toEqual({ step: "find" });
  },
);

it("takes a number of people that is none for one", () => {
  expect(placeOf("#service/study/0")).toEqual({ step: "service", service: "study", people: 1 });
  expect(placeOf("#service/study/x")).toEqual({ step: "service", service: "study", people: 1 });
});
