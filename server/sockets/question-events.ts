import type { AppointmentId } from "../../shared/domain/appointment.ts";
import type { CounterPlace, StaffDoor } from "../access/staff-door.ts";
import type { Log } from "../office/log.ts";
import type { Publisher } from "../office/publisher.ts";
import {
  counterQuestion,
  type CounterQuestion,
  type QuestionAcknowledgement,
} from "../../shared/protocol/questions.ts";
import type { Connection } from "./connection.ts";
import { TokenBucket } from "./token-bucket.ts";
import { readAs } from "../../shared/protocol/read-as.ts";

/**
 * Questions a connection may ask at once, and a second: more than anybody types. One that looks through a hundred
 * thousand persons keeps everybody waiting for some 50 ms.
 */
const questions = { atOnce: 20, perSecond: 5 } as const;

interface QuestionParts {
  readonly staff: StaffDoor;
  readonly log: Log;
}

interface AnswerParts extends QuestionParts {
  /** Appointments whose looks are in the audit list already. */
  readonly shown: Set<AppointmentId>;
}

/** The event `ask`: what a counter's staff look up. */
export function questionEvents(
  parts: QuestionParts,
  publisher: Publisher,
): (connection: Connection) => void {
  return (connection) => {
    const shown = new Set<AppointmentId>();
    const curiosity = new TokenBucket(questions.atOnce, questions.perSecond);
    connection.on("ask", (body, reply) => {
      if (curiosity.take()) reply(answerTo(body, connection, { ...parts, shown }, publisher));
      else reply({ ok: false, error: { code: "flooding" } });
    });
  };
}

/** What cannot be answered costs nobody else anything. */
function answerTo(
  body: unknown,
  { identity, place }: Connection,
  { staff, log, shown }: AnswerParts,
  publisher: Publisher,
): QuestionAcknowledgement {
  if (identity.kind !== "counter" || place === null) {
    return { ok: false, error: { code: "not-allowed" } };
  }
  const question = readAs(counterQuestion, body);
  if (!question.success) {
    const [issue] = question.error.issues;
    const path = issue?.path.join(".") ?? "";
    return { ok: false, error: { code: "malformed", path, expected: issue?.message ?? "" } };
  }
  const refused = staff.mayOpen(place, "planner");
  if (refused !== null) return { ok: false, error: { code: refused } };
  try {
    lookUp(question.data, place, staff, shown);
    return { ok: true, reply: publisher.answer(question.data) };
  } catch (error) {
    log.error("a question could not be answered", { error });
    return { ok: false, error: { code: "internal" } };
  }
}

/** Rule X6. A screen that keeps itself fresh is one look, and nobody's touch (rule X5). */
function lookUp(
  question: CounterQuestion,
  place: CounterPlace,
  staff: StaffDoor,
  shown: Set<AppointmentId>,
): void {
  if (question.type === "ShowAppointment") {
    const { appointment } = question;
    if (shown.has(appointment)) return;
    staff.record(place, { what: "appointments-viewed", about: `appointment:${appointment}` });
    shown.add(appointment);
    return;
  }
  if (question.type === "FindAppointments") {
    staff.record(place, { what: "appointments-searched", about: null });
  }
  staff.touch(place);
}
