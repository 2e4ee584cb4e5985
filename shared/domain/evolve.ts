import type { Appointment } from "./appointment.ts";
import { handedIn, lapsed, leased } from "./away/evolve-lease.ts";
import { announce, withdraw } from "./call-list.ts";
import { evolveCase } from "./cases/evolve-case.ts";
import type { CounterKey } from "./definition.ts";
import { evolveHold } from "./booking/evolve-hold.ts";
import { evolveAppointment } from "./evolve-appointment.ts";
import { evolveSlip } from "./evolve-slip.ts";
import type { Event } from "./event.ts";
import { moveVisit } from "./move-visit.ts";
import { withIssued } from "./ticket-number.ts";
import { turnDay } from "./turn-day.ts";
import { emptyCounter, emptyLine, type OfficeState } from "./state.ts";
import { forgotten, remember, settled, undoable, undone } from "./undoable.ts";
import { arrivingAgain, factsOf, type Visit, type VisitFacts, type VisitId } from "./visit.ts";
import { servicesRemembered } from "./wait-estimate.ts";

/** The state after an event. Total: an event about a visit that is gone changes nothing. */
export function evolve(state: OfficeState, event: Event): OfficeState {
  switch (event.type) {
    case "DayTurned":
      return turnDay(state, event);
    case "TicketIssued":
      return issue(state, event);
    case "NumbersLeased":
      return leased(state, event);
    case "TicketHandedIn":
      return handedIn(state, event);
    case "TicketLapsed":
      return lapsed(state, event);
    case "VisitCalled":
      return called(state, event);
    case "VisitRecalled":
      return withVisit(state, event.visit, (visit) => {
        if (visit.status !== "called") return state;
        const again: Visit = { ...visit, calls: visit.calls + 1, lastCall: event.at };
        return announced(moveVisit(state, again), again, event.counter, event.at);
      });
    case "ServiceStarted":
      return withVisit(state, event.visit, (visit) => {
        if (visit.status !== "called") return state;
        const { counter, choice } = visit;
        const after: Visit = { ...moved(visit, event.at), status: "serving", counter, choice };
        return undoable(moveVisit(state, after), counter, remember(state, "start", event, visit));
      });
    case "VisitFinished":
      return finished(state, event);
    case "VisitParked":
      return withVisit(state, event.visit, (visit) => {
        const { counter, reason, place } = event;
        const after: Visit = {
          ...moved(visit, event.at),
          status: "parked",
          counter,
          reason,
          place,
        };
        return settled(moveVisit(state, after), counter);
      });
    case "VisitReturned":
      return withVisit(state, event.visit, (visit) => {
        const { servableSince } = event;
        const after: Visit = { ...moved(visit, event.at), status: "waiting", servableSince };
        const next = { ...moveVisit(state, after), calls: withdraw(state, visit.id) };
        return visit.status === "called" || visit.status === "serving"
          ? settled(next, visit.counter)
          : next;
      });
    case "VisitTransferred":
      return withVisit(state, event.visit, (visit) => {
        const { queue, noted, counter } = event;
        const facts = { ...moved(visit, event.at), queue, noted: noted || visit.noted };
        const next = moveVisit(state, { ...facts, status: "waiting" });
        const quiet = { ...next, calls: withdraw(next, visit.id) };
        return undoable(quiet, counter, remember(state, "transfer", event, visit));
      });
    case "VisitMissed":
      return withVisit(state, event.visit, (visit) => {
        const { counter } = event;
        const next = moveVisit(state, { ...moved(visit, event.at), status: "missed", counter });
        return settled({ ...next, calls: withdraw(next, visit.id) }, counter);
      });
    case "VisitRejoined":
      return withVisit(state, event.visit, (visit) => {
        const facts = { ...moved(visit, event.at), ...arrivingAgain(visit, event.at) };
        return moveVisit(state, { ...facts, status: "waiting" });
      });
    case "VisitDeferred":
      return withVisit(state, event.visit, (visit) => {
        if (visit.status !== "waiting") return state;
        const { servableSince } = event;
        // Nobody undoes a transfer over the visitor's head (rule C9).
        const counters = forgotten(state, visit.id);
        return moveVisit({ ...state, counters }, { ...visit, servableSince, deferred: true });
      });
    case "EmergencyJudged":
      return withVisit(state, event.visit, (visit) => {
        if (visit.emergency === null) return state;
        return moveVisit(state, {
          ...visit,
          emergency: { ...visit.emergency, judged: event.judged },
        });
      });
    case "ActionUndone":
      return undone(state, event.counter);
    case "CaseOpened":
    case "CaseChanged":
    case "ReceiptIssued":
    case "IntakeRegistered":
    case "IntakeSettled":
      return evolveCase(state, event);
    case "DutyTaken":
      return dutyTaken(state, event);
    case "AppointmentBooked":
    case "AppointmentMoved":
    case "AppointmentCancelled":
    case "AppointmentReminded":
    case "AppointmentMissed":
      return evolveAppointment(state, event);
    case "SlotHeld":
    case "SlotReserved":
    case "SlotOffered":
    case "HoldReleased":
    case "WaitingListJoined":
    case "WaitingListLeft":
      return evolveHold(state, event);
    case "DayClosed":
      return { ...state, closures: [...state.closures, event.closure] };
    case "DayReopened":
      return {
        ...state,
        closures: state.closures.filter(
          ({ queue, day }) => queue !== event.queue || day !== event.day,
        ),
      };
    case "PersonalDataDeleted":
      return state;
    case "SlipOrdered":
    case "SlipStarted":
    case "SlipPrinted":
    case "SlipFailed":
    case "SlipLost":
      return evolveSlip(state, event);
  }
}

type EventOf<T extends Event["type"]> = Extract<Event, { type: T }>;

function withVisit(
  state: OfficeState,
  id: VisitId,
  then: (visit: Visit) => OfficeState,
): OfficeState {
  const visit = state.visits.get(id);
  return visit === undefined ? state : then(visit);
}

/** What stays of a visit, with its new status beginning now. */
function moved(visit: Visit, at: number): VisitFacts {
  return { ...factsOf(visit), since: at };
}

function issue(state: OfficeState, event: EventOf<"TicketIssued">): OfficeState {
  const { criterion, at } = event;
  const { id, number, queue, secret, appointment } = event.visit;
  const visit: Visit = {
    ...event.visit,
    arrival: at,
    since: at,
    noted: false,
    deferred: false,
    away: false,
    emergency: criterion === null ? null : { criterion, judged: "open" },
    status: "waiting",
  };
  const line = state.lines[queue] ?? emptyLine;
  const walkIns = line.walkIns + (appointment === null || visit.late ? 1 : 0);
  const next: OfficeState = {
    ...state,
    lines: { ...state.lines, [queue]: { ...line, walkIns } },
    issued: withIssued(state.issued, number),
    bySecret: state.bySecret.with(secret, id),
    nextVisit: id + 1,
  };
  const booked = appointment === null ? undefined : next.appointments.get(appointment);
  if (booked === undefined) return moveVisit(next, visit);
  const arrived: Appointment = { ...booked, status: "arrived", visit: id };
  return moveVisit({ ...next, appointments: next.appointments.with(booked.id, arrived) }, visit);
}

function called(state: OfficeState, event: EventOf<"VisitCalled">): OfficeState {
  return withVisit(state, event.visit, (visit) => {
    const { counter, choice, at } = event;
    const facts = moved(visit, at);
    const after: Visit = { ...facts, status: "called", counter, calls: 1, lastCall: at, choice };
    const counters = forgotten(state, visit.id);
    const fresh = moveVisit({ ...state, counters, calls: withdraw(state, visit.id) }, after);
    const action = remember(state, "call", event, visit);
    return undoable(announced(fresh, after, counter, at), counter, action);
  });
}

function announced(state: OfficeState, visit: Visit, counter: CounterKey, at: number): OfficeState {
  const { id, number } = visit;
  return { ...state, calls: announce(state, { visit: id, number, counter, at }) };
}

function finished(state: OfficeState, event: EventOf<"VisitFinished">): OfficeState {
  return withVisit(state, event.visit, (visit) => {
    const { counter, outcome, at } = event;
    const next = moveVisit(state, { ...moved(visit, at), status: "finished", outcome, counter });
    const action = remember(state, "finish", event, visit);
    if (visit.status !== "serving" || counter === null) {
      const quiet = { ...next, calls: withdraw(next, visit.id) };
      if (counter !== null) return undoable(quiet, counter, action);
      return visit.status === "called" ? settled(quiet, visit.counter) : quiet;
    }
    const line = next.lines[visit.queue] ?? emptyLine;
    const recentServices = [
      ...line.recentServices.slice(1 - servicesRemembered),
      { visit: visit.id, took: at - visit.since },
    ];
    const lines = { ...next.lines, [visit.queue]: { ...line, recentServices } };
    const remembered = { ...next, lines };
    // A case is on its way to a team; taking that back is the back office's business.
    return outcome === "handed-over"
      ? settled(remembered, counter)
      : undoable(remembered, counter, action);
  });
}

function dutyTaken(state: OfficeState, event: EventOf<"DutyTaken">): OfficeState {
  const { staff, duty } = event;
  const counters = Object.fromEntries(
    Object.entries(state.counters).map(([key, counter]) => [
      key,
      counter.staff === staff ? { ...counter, staff: null } : counter,
    ]),
  );
  const next = { ...state, counters, duties: { ...state.duties, [staff]: duty } };
  if (duty.kind !== "front") return next;
  const counter = next.counters[duty.counter] ?? emptyCounter;
  return { ...next, counters: { ...next.counters, [duty.counter]: { ...counter, staff } } };
}
