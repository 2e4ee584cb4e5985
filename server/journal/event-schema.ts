import { z } from "zod";
import { cancelReasons } from "../../shared/domain/booking/closure.ts";
import type { Event } from "../../shared/domain/event.ts";
import { retentionKinds } from "../../shared/domain/retention/kept.ts";
import { choice, instant, language, slipContent, slipFailure } from "./atoms.ts";
import { caseOpened } from "./case-opened-schema.ts";
import { actor, caseChange, caseUpdate, intakeItem, receipt, settled } from "./case-schema.ts";

const count = z.int().nonnegative();
const id = z.int().positive();
const at = instant;
const key = z.string();

const ticket = z.strictObject({
  id,
  number: z.string(),
  secret: z.string(),
  queue: key,
  service: key.nullable(),
  language,
  people: count,
  servableSince: instant,
  appointment: id.nullable(),
  due: instant.nullable(),
  late: z.boolean(),
  kiosk: key.nullable(),
  // Nobody came for a case before visitors had codes of theirs.
  case: z.string().nullable().default(null),
});

const lease = z.strictObject({
  id,
  kiosk: key,
  queue: key,
  letter: z.string(),
  day: z.string(),
  from: count,
  to: count,
});

const duty = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("front"), counter: key }),
  z.strictObject({ kind: z.literal("back"), team: key }),
  z.strictObject({ kind: z.literal("off") }),
]);

const appointment = z.strictObject({
  id,
  code: z.string(),
  service: key,
  due: instant,
  people: count,
  language: language.nullable(),
  person: z.string(),
  reference: z.string().nullable(),
  // The first version only knew imported appointments, which took no place.
  channel: z.enum(["online", "staff", "import"]).default("import"),
  place: z.strictObject({ queue: key, until: instant }).nullable().default(null),
  identities: z.array(z.string()).default([]),
  secret: z.string().nullable().default(null),
  mailed: z.boolean().default(false),
});

const reason = z.enum(cancelReasons);

const hold = z.strictObject({
  id,
  secret: z.string(),
  service: key,
  queue: key,
  people: count,
  due: instant,
  until: instant,
  expires: instant,
});

const waitEntry = z.strictObject({
  id,
  secret: z.string(),
  service: key,
  queue: key,
  people: count,
  person: z.string(),
  identities: z.array(z.string()),
  language,
  since: instant,
});

const closure = z.strictObject({
  queue: key,
  day: z.string(),
  from: instant,
  to: instant,
  reason,
});

/** What the journal accepts back from its own rows; a fact never loses or gains a field silently. */
export const eventSchema = z.discriminatedUnion("type", [
  z.strictObject({ at, type: z.literal("DayTurned"), day: z.string() }),
  z.strictObject({
    at,
    type: z.literal("TicketIssued"),
    visit: ticket,
    criterion: key.nullable(),
  }),
  z.strictObject({ at, type: z.literal("NumbersLeased"), lease }),
  z.strictObject({
    at,
    type: z.literal("TicketHandedIn"),
    lease: id,
    visit: ticket.extend({ arrival: instant }),
    criterion: key.nullable(),
  }),
  z.strictObject({
    at,
    type: z.literal("TicketLapsed"),
    lease: id,
    number: z.string(),
    drawn: instant,
    why: z.enum(["day-over", "replaced"]),
  }),
  z.strictObject({ at, type: z.literal("VisitCalled"), visit: id, counter: key, choice }),
  z.strictObject({ at, type: z.literal("VisitRecalled"), visit: id, counter: key }),
  z.strictObject({ at, type: z.literal("ServiceStarted"), visit: id, counter: key }),
  z.strictObject({
    at,
    type: z.literal("VisitFinished"),
    visit: id,
    counter: key.nullable(),
    outcome: z.enum(["done", "advised", "handed-over", "incomplete", "left", "expired"]),
  }),
  z.strictObject({
    at,
    type: z.literal("VisitParked"),
    visit: id,
    counter: key,
    reason: z.string(),
    place: z.string(),
  }),
  z.strictObject({ at, type: z.literal("VisitReturned"), visit: id, servableSince: instant }),
  z.strictObject({
    at,
    type: z.literal("VisitTransferred"),
    visit: id,
    counter: key,
    queue: key,
    noted: z.boolean(),
  }),
  z.strictObject({ at, type: z.literal("VisitMissed"), visit: id, counter: key }),
  z.strictObject({ at, type: z.literal("VisitRejoined"), visit: id }),
  z.strictObject({ at, type: z.literal("VisitDeferred"), visit: id, servableSince: instant }),
  z.strictObject({
    at,
    type: z.literal("EmergencyJudged"),
    visit: id,
    judged: z.enum(["confirmed", "declined"]),
  }),
  z.strictObject({
    at,
    type: z.literal("ActionUndone"),
    visit: id,
    counter: key,
    action: z.enum(["call", "start", "finish", "transfer"]),
  }),
  caseOpened,
  z.strictObject({
    at,
    type: z.literal("CaseChanged"),
    case: z.string(),
    by: actor,
    change: caseChange,
    noted: z.boolean(),
    now: caseUpdate,
  }),
  z.strictObject({ at, type: z.literal("ReceiptIssued"), receipt }),
  z.strictObject({ at, type: z.literal("IntakeRegistered"), item: intakeItem }),
  z.strictObject({ at, type: z.literal("IntakeSettled"), intake: id, how: settled }),
  z.strictObject({ at, type: z.literal("DutyTaken"), staff: key, duty }),
  z.strictObject({
    at,
    type: z.literal("AppointmentBooked"),
    appointment,
    hold: id.nullable().default(null),
  }),
  z.strictObject({
    at,
    type: z.literal("AppointmentMoved"),
    appointment: id,
    channel: z.enum(["online", "staff"]),
    queue: key,
    due: instant,
    until: instant,
  }),
  z.strictObject({
    at,
    type: z.literal("AppointmentCancelled"),
    appointment: id,
    by: z.enum(["visitor", "staff", "closure", "tool"]).default("tool"),
    reason: reason.nullable().default(null),
  }),
  z.strictObject({ at, type: z.literal("AppointmentReminded"), appointment: id }),
  z.strictObject({ at, type: z.literal("SlotHeld"), hold }),
  z.strictObject({
    at,
    type: z.literal("SlotReserved"),
    hold: id,
    expires: instant,
    confirmation: z.string(),
    person: z.string(),
    identities: z.array(z.string()),
    language,
  }),
  z.strictObject({ at, type: z.literal("SlotOffered"), hold, entry: id }),
  z.strictObject({
    at,
    type: z.literal("HoldReleased"),
    hold: id,
    why: z.enum(["expired", "given-back", "replaced", "closure"]),
  }),
  z.strictObject({ at, type: z.literal("WaitingListJoined"), entry: waitEntry }),
  z.strictObject({
    at,
    type: z.literal("WaitingListLeft"),
    entry: id,
    why: z.enum(["left", "booked", "over"]),
  }),
  z.strictObject({ at, type: z.literal("DayClosed"), closure }),
  z.strictObject({ at, type: z.literal("DayReopened"), queue: key, day: z.string() }),
  z.strictObject({ at, type: z.literal("AppointmentMissed"), appointment: id }),
  z.strictObject({
    at,
    type: z.literal("PersonalDataDeleted"),
    counts: z.partialRecord(z.enum(retentionKinds), count),
  }),
  z.strictObject({
    at,
    type: z.literal("SlipOrdered"),
    slip: id,
    printer: key,
    content: slipContent,
    copy: z.boolean(),
  }),
  z.strictObject({ at, type: z.literal("SlipStarted"), slip: id }),
  z.strictObject({ at, type: z.literal("SlipPrinted"), slip: id }),
  z.strictObject({ at, type: z.literal("SlipFailed"), slip: id, reason: slipFailure }),
  z.strictObject({ at, type: z.literal("SlipLost"), slip: id }),
]) satisfies z.ZodType<Event>;
