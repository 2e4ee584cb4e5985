import type { IncomingHttpHeaders } from "node:http";
import type { Office } from "../../office/office.ts";
import type { People } from "../../office/ports.ts";
import type { AppointmentPaper } from "../../documents/appointment-paper.ts";
import type { Work } from "./proof-of-work.ts";

/** What the booking pages' routes need of the server. */
export interface BookingDoor {
  readonly office: Office;
  readonly people: People;
  /** Where visitors reach this server, without a slash at the end; asked when it listens. */
  readonly publicUrl: () => string;
  /** Whether a request comes from one of our own pages, or from no page at all. */
  readonly fromOwnPage: (headers: IncomingHttpHeaders) => boolean;
  /** The confirmation as PDF; null when this machine can make none. */
  readonly confirmationPdf: (paper: AppointmentPaper) => Promise<Uint8Array | null>;
  /** How hard the proofs of work are; the ordinary work unless told. */
  readonly work?: Work;
}
