/** A mail ready to go, as RFC 5322 and MIME have it. */
export interface SealedMail {
  /** Addresses alone, as the SMTP envelope has them. */
  readonly from: string;
  readonly to: string;
  readonly bytes: Uint8Array;
}

/** What a mail server did with one mail. Reasons are codes and SMTP commands, never a server's words or an address. */
export type Delivery =
  | { readonly kind: "taken" }
  /** This mail it will never take. */
  | { readonly kind: "refused"; readonly reason: string }
  /** This mail it does not take now. */
  | { readonly kind: "deferred"; readonly reason: string }
  /** It cannot be used at all, for this mail or any other. */
  | { readonly kind: "unusable"; readonly reason: string }
  /** The connection broke after the whole mail was handed over and before the answer came. */
  | { readonly kind: "unknown"; readonly reason: string };

/** Hands mails to a mail server. Never rejects; an abort ends the attempt where it is. */
export interface Postman {
  deliver(mail: SealedMail, abort: AbortSignal): Promise<Delivery>;
}
