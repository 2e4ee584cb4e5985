import { minute, type Duration } from "../../shared/domain/instant.ts";
import type { ToolWish } from "../../shared/protocol/commands.ts";

type Appointment = Extract<ToolWish, { type: "ImportAppointment" }>;

/** An appointment of `Visitor 17` for the example office, due in the next minute or so much later. */
export function appointment(
  later: Duration = 0,
  differs: Partial<Omit<Appointment, "type">> = {},
): Appointment {
  const due = new Date(Date.now() + minute + later);
  // Swedish writes a time as ISO 8601 does.
  const time = due.toLocaleString("sv", { timeZone: "Europe/Berlin" }).slice(0, 16);
  return {
    type: "ImportAppointment",
    service: "study",
    time: time.replace(" ", "T"),
    people: 1,
    language: null,
    name: "Visitor 17",
    email: null,
    phone: null,
    reference: null,
    ...differs,
  };
}
