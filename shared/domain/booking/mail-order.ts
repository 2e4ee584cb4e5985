import type { AppointmentId, Cancellation, PersonPseudonym } from "../appointment.ts";
import type { CaseCode, CaseNumber } from "../cases/office-case.ts";
import type { ReceiptNumber } from "../cases/receipt.ts";
import type { DocumentKey, Language, ServiceKey } from "../definition.ts";
import type { Instant } from "../instant.ts";
import type { LinkSecret } from "./link.ts";

/** A mail to write; name and address are read from the people store when it is sent (rule P1). */
export interface MailOrder {
  /** What it is sent for, such as `booked:17`; never sent twice for one cause (rule M2). */
  readonly cause: string;
  readonly person: PersonPseudonym;
  readonly language: Language;
  readonly content: MailContent;
}

/** The time and purpose every booking mail speaks of. */
interface About {
  readonly service: ServiceKey;
  readonly due: Instant;
  readonly people: number;
}

/** An appointment that holds, with what its visitor needs. */
export interface BookedAbout extends About {
  readonly appointment: AppointmentId;
  /** 12 digits. */
  readonly code: string;
  readonly secret: LinkSecret;
}

/** A case the visitor can look up. */
interface CaseAbout {
  readonly case: CaseNumber;
  readonly code: CaseCode;
  readonly service: ServiceKey;
  readonly missing: readonly DocumentKey[];
}

export type MailContent =
  /** Please confirm until `expires`. */
  | (About & { readonly kind: "confirm"; readonly secret: LinkSecret; readonly expires: Instant })
  /** Nothing new was booked: this one holds already (rule B4). */
  | ({ readonly kind: "already-booked" } & BookedAbout)
  | ({ readonly kind: "booked" } & BookedAbout)
  | ({ readonly kind: "moved" } & BookedAbout)
  | ({ readonly kind: "reminder" } & BookedAbout)
  /** Its secret is null when it was imported by the first version, so that there is no page. */
  | ({ readonly kind: "cancelled"; readonly secret: LinkSecret | null } & Omit<
      BookedAbout,
      "secret"
    > &
      Cancellation)
  /** A slot became free; it is kept until `expires`. */
  | (About & { readonly kind: "offer"; readonly secret: LinkSecret; readonly expires: Instant })
  /** The receipt of an application, as issued (rule R1). */
  | { readonly kind: "receipt"; readonly receipt: ReceiptNumber; readonly service: ServiceKey }
  /** Please bring or send what is missing. */
  | ({ readonly kind: "documents-missing"; readonly until: Instant } & CaseAbout)
  | ({ readonly kind: "ready" } & CaseAbout)
  /** On the waiting list; the secret leaves it. */
  | {
      readonly kind: "waiting";
      readonly service: ServiceKey;
      readonly people: number;
      readonly secret: LinkSecret;
    };

export type MailKind = MailContent["kind"];
