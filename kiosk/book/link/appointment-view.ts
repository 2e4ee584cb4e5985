import type { LinkView } from "../../../shared/protocol/booking-pages.ts";

/** An appointment as its link shows it. */
export type AppointmentView = Extract<LinkView, { kind: "appointment" }>;
