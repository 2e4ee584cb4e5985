import type { Retention } from "../../shared/domain/definition.ts";
import { section } from "./atoms.ts";
import { days } from "./duration.ts";

/**
 * How long what is personal is kept (rule P2), and the answers to commands. What is not named follows the defaults:
 * three months after an appointment, half a year after a case, as somebody may ask again or object; what was dismissed
 * is of no use to anybody.
 */
export const retention = section({
  appointments: days.default(90),
  cases: days.default(180),
  notes: days.default(90),
  post: days.default(180),
  dismissedPost: days.default(14),
  receipts: days.default(365),
  mails: days.default(90),
  answers: days.default(7),
}).transform(({ answers, ...personalDays }): Retention => ({ personalDays, answerDays: answers }));
