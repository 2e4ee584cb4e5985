import { caseNumber } from "../case-number.ts";
import type { CounterCommand } from "../command.ts";
import { accept, refuse, type Context, type Decision } from "../decision.ts";
import type { CounterKey, OfficeDefinition, ServiceKey, TeamKey } from "../definition.ts";
import type { Event } from "../event.ts";
import type { OfficeCase } from "../office-case.ts";
import type { OfficeState } from "../state.ts";
import { visitAt } from "./at-counter.ts";

type HandOver = Extract<CounterCommand, { type: "HandOver" }>;

/** The visit becomes a case of the back office (rules K1 and, for its routing, K5). */
export function handOver(
  state: OfficeState,
  command: HandOver,
  counter: CounterKey,
  context: Context,
): Decision {
  const visit = visitAt(state, counter);
  if ("accepted" in visit) return visit;
  if (visit.status !== "serving") return refuse({ code: "wrong-status" });
  const { definition, plan, now } = context;
  const service = definition.services[command.service];
  const team = teamOf(definition, command.service);
  if (service === undefined || team === null) {
    return refuse({ code: "unknown-name", what: command.service });
  }
  const year = Number(plan.day.slice(0, 4));
  const count = state.lastCase.year === year ? state.lastCase.count + 1 : 1;
  const opened: OfficeCase = {
    number: caseNumber(year, count),
    status: "received",
    visit: visit.id,
    service: command.service,
    team,
    urgency: command.urgency ?? service.urgency,
    difficulty: command.difficulty ?? service.difficulty,
    counter,
    opened: now,
    noted: command.note !== undefined,
  };
  const events: Event[] = [
    { type: "CaseOpened", at: now, case: opened },
    { type: "VisitFinished", at: now, visit: visit.id, counter, outcome: "handed-over" },
  ];
  const printer = definition.counters[counter]?.printer;
  if (printer !== undefined) {
    const content = { kind: "handover", visit: visit.id, case: opened.number } as const;
    const slip = state.nextSlip;
    events.push({ type: "SlipOrdered", at: now, slip, printer, content, copy: false });
  }
  return accept(
    events,
    {
      kind: "case",
      visit: visit.id,
      number: visit.number,
      case: opened.number,
      slip: printer === undefined ? null : state.nextSlip,
    },
    command.note === undefined
      ? []
      : [{ kind: "case-note", case: opened.number, text: command.note }],
  );
}

/** The one team that works a service's cases. */
function teamOf(definition: OfficeDefinition, service: ServiceKey): TeamKey | null {
  const found = Object.entries(definition.teams).find(([, { services }]) =>
    services.includes(service),
  );
  return found?.[0] ?? null;
}
