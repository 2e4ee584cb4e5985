import type { Instant } from "../../shared/domain/instant.ts";

/** Where time comes from; the office itself never asks the system. */
export type Clock = () => Instant;

/** Where chance comes from. */
export interface Chance {
  /** 128 random bits as 39 decimal digits (rule N5). */
  secret(): string;
  /** 11 random decimal digits. */
  codeDigits(): string;
}
