import { createContext, useContext } from "react";
import type { AppointmentId } from "../../shared/domain/appointment.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import type { PlannedAppointment, PlannerView } from "../../shared/protocol/planner-view.ts";
import type { CalendarDate, Range } from "./calendar.ts";

/** What the planner shows. */
export interface PlannerPlace {
  readonly queue: string;
  readonly date: CalendarDate;
  readonly range: Range;
}

/** What a note for one visitor says. */
export type NoteFacts = Pick<PlannedAppointment, "service" | "due" | "code" | "people">;

/** The dialog that is open. */
export type PlannerAsk =
  | { readonly kind: "new"; readonly due: Instant | null }
  | {
      readonly kind: "booked";
      readonly appointment: AppointmentId;
      readonly facts: NoteFacts;
      readonly email: string | null;
    }
  | { readonly kind: "move"; readonly appointment: PlannedAppointment }
  | { readonly kind: "cancel"; readonly appointment: PlannedAppointment }
  | { readonly kind: "closeDay" };

/** What every part of the planner works with. */
export interface PlannerSession {
  readonly place: PlannerPlace;
  readonly go: (change: Partial<PlannerPlace>) => void;
  /** Null until the office has answered. */
  readonly view: PlannerView | null;
  readonly today: CalendarDate;
  readonly chosen: PlannedAppointment | null;
  readonly choose: (appointment: PlannedAppointment | null) => void;
  /** Shows an appointment where it is, whatever is shown now. */
  readonly show: (appointment: Pick<PlannedAppointment, "queue" | "due">) => void;
  readonly ask: (ask: PlannerAsk | null) => void;
  /** Says what was done. */
  readonly tell: (text: string) => void;
  readonly printNote: (facts: NoteFacts) => void;
}

export const PlannerContext = createContext<PlannerSession | null>(null);

export function usePlanner(): PlannerSession {
  const session = useContext(PlannerContext);
  if (session === null) throw new Error("a part of the planner stands outside of it");
  return session;
}
