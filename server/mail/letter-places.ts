/** Where the links of mails lead; absolute addresses. */
export interface LetterPlaces {
  /** The page of a secret. */
  page(secret: string): string;
  /** Where an appointment is booked. */
  readonly booking: string;
}
