import type { MailContent, MailKind, MailOrder } from "../../shared/domain/booking/mail-order.ts";
import { monday } from "./sample-batches.ts";

const about = { service: "study", due: monday + 3_600_000, people: 2 };
const booked = { ...about, appointment: 17, code: "123456789012", secret: "1".repeat(39) };
const file = { case: "2026-000123-7", code: "920260001233", service: "study" };

/** One mail's contents of every kind. */
export const sampleContents: {
  readonly [K in MailKind]: Extract<MailContent, { kind: K }>;
} = {
  confirm: { kind: "confirm", ...about, secret: "2".repeat(39), expires: monday + 1_800_000 },
  "already-booked": { kind: "already-booked", ...booked },
  booked: { kind: "booked", ...booked },
  moved: { kind: "moved", ...booked },
  reminder: { kind: "reminder", ...booked },
  cancelled: { kind: "cancelled", ...booked, by: "closure", reason: "staff-missing" },
  offer: { kind: "offer", ...about, secret: "3".repeat(39), expires: monday + 7_200_000 },
  receipt: { kind: "receipt", receipt: "E-2026-000017", service: "study" },
  "documents-missing": {
    kind: "documents-missing",
    ...file,
    missing: ["photo", "enrolment"],
    until: monday + 28 * 86_400_000,
  },
  ready: { kind: "ready", ...file, missing: [] },
  waiting: { kind: "waiting", service: "study", people: 2, secret: "4".repeat(39) },
};

/** An order for a cause such as `booked:17`; what it says is the sample of its kind. */
export function mailFor(cause: string, content?: MailContent): MailOrder {
  const kind = Object.values(sampleContents).find(({ kind }) => cause.startsWith(`${kind}:`));
  return {
    cause,
    person: "0123456789abcdef0123456789abcdef",
    language: "ar",
    content: content ?? kind ?? sampleContents.confirm,
  };
}
