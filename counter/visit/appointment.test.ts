import { expect, it } from "vitest";
import { appointmentState } from "./appointment.ts";

it("[C2] an appointment is ahead until its minute and due from then on", () => {
  expect(appointmentState({ due: 1_000, late: false }, 999)).toEqual({ kind: "ahead", by: 1 });
  expect(appointmentState({ due: 1_000, late: false }, 1_000)).toEqual({ kind: "due", by: 0 });
});

it("[A3] a latecomer is late whatever the clock says, a walk-in has no appointment", () => {
  expect(appointmentState({ due: 1_000, late: true }, 5_000)).toEqual({ kind: "late" });
  expect(appointmentState({ due: null, late: false }, 5_000)).toEqual({ kind: "none" });
});
