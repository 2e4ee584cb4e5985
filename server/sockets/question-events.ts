import type { AppointmentId } from "../../shared/domain/appointment.ts";
import type { CounterPlace, Refused, StaffDoor } from "../access/staff-door.ts";
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
  const refused = refusalOf(question.data, place, staff);
  if (refused !== null) return { ok: false, error: { code: refused } };
  try {
    lookUp(question.data, place, staff, shown);
    return { ok: true, reply: publisher.answer(question.data) };
  } catch (error) {
    log.error("a question could not be answered", { error });
    return { ok: false, error: { code: "internal" } };
  }
}

/** Letters are the back office's, and nobody asks for them in another's name (rules U1 and X4). */
function refusalOf(
  question: CounterQuestion,
  place: CounterPlace,
  staff: StaffDoor,
): Refused | "not-allowed" {
  if (question.type !== "ReadPost") return staff.mayOpen(place, "planner");
  const refused = staff.mayOpen(place, "worklist");
  if (refused !== null) return refused;
  // Where access is open nobody is known.
  const person = staff.person(place);
  return person === null || person.staff === question.staff ? null : "not-allowed";
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
  if (question.type === "ReadPost") {
    staff.record(place, { what: "post-viewed", about: `intake:${question.intake}` });
  }
  if (question.type === "FindAppointments") {
    staff.record(place, { what: "appointments-searched", about: null });
  }
  staff.touch(place);
}
