/** Where the links of mails lead; absolute addresses. */
export interface LetterPlaces {
  /** The page of a secret. */
  page(secret: string): string;
  /** Where an appointment is booked. */
  readonly booking: string;
  /** The page of a case's code. */
  status(code: string): string;
  /** A receipt as PDF, by its number and its case's code. */
  receipt(number: string, code: string): string;
}
