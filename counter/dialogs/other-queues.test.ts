import { expect, it } from "vitest";
import { counterView, currentVisit } from "../testing/view.ts";
import { ordinaryQueues, otherQueues } from "./other-queues.ts";

it("a visit is never offered its own queue, and this counter's queues come first", () => {
  const clearing = counterView({ current: currentVisit({ queue: "clearing" }) });
  expect(otherQueues(clearing)).toEqual(["emergency", "appointments"]);
  const appointments = counterView({ current: currentVisit({ queue: "appointments" }) });
  expect(otherQueues(appointments)).toEqual(["emergency", "clearing"]);
});

it("[E2] an emergency that is none is offered ordinary queues only", () => {
  const appointments = counterView({ current: currentVisit({ queue: "appointments" }) });
  expect(ordinaryQueues(appointments)).toEqual(["clearing"]);
});
