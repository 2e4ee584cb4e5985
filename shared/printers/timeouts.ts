/** Milliseconds. */
export interface PrinterTimeouts {
  readonly connect: number;
  /** For each answer to a status question. */
  readonly answer: number;
  /** For a whole job, from its first byte to the printer's word that it is done. */
  readonly job: number;
  /** And for each byte of it, where the line is slow. */
  readonly perByte?: number;
}

export const usualTimeouts: PrinterTimeouts = { connect: 2_000, answer: 1_500, job: 20_000 };
