import * as fc from "fast-check";
import type { OfficeDefinition } from "../domain/definition.ts";

/** What an office gives up; the rest is fitted to it, so that it stays valid. */
export interface GivenUp {
  readonly queues: readonly string[];
  readonly counters: readonly string[];
  readonly services: readonly string[];
  readonly teams: readonly string[];
  readonly staff: readonly string[];
  readonly printers: readonly string[];
}

/** Any part of an office that may be given up: a queue, a counter, a service, a team and a person stay. */
export function givenUp(office: OfficeDefinition): fc.Arbitrary<GivenUp> {
  return fc.record({
    queues: butOne(office.queues),
    counters: butOne(office.counters),
    services: butOne(office.services),
    teams: butOne(office.teams),
    staff: butOne(office.staff),
    printers: fc.subarray(Object.keys(office.printers)),
  });
}

/**
 * The office without what it gives up. What led to a queue that is gone leads to the first that is left, and the first
 * counter serves what nobody else does.
 */
export function smallerOffice(office: OfficeDefinition, gone: GivenUp): OfficeDefinition {
  const queues = without(office.queues, gone.queues);
  const services = without(office.services, gone.services);
  const printers = without(office.printers, gone.printers);
  const [first = ""] = Object.keys(queues);
  const left = (queue: string) => (Object.hasOwn(queues, queue) ? queue : first);
  const printing = <P extends { readonly printer?: string }>({ printer, ...rest }: P) => ({
    ...rest,
    ...(printer !== undefined && Object.hasOwn(printers, printer) && { printer }),
  });
  const counters = mapped(without(office.counters, gone.counters), (counter) => ({
    ...printing(counter),
    queues: [...new Set(counter.queues.map(left))],
  }));
  return {
    ...office,
    queues,
    printers,
    counters: serving(Object.keys(queues), counters),
    kiosks: mapped(office.kiosks, printing),
    services: mapped(services, ({ queue, walkIn, ...service }) => ({
      ...service,
      queue: left(queue),
      walkIn: left(walkIn),
    })),
    choices: office.choices.map((choice) => ({ ...choice, queue: left(choice.queue) })),
    caseTerms: {
      ...office.caseTerms,
      collectionQueue: left(office.caseTerms.collectionQueue),
      clearingQueue: left(office.caseTerms.clearingQueue),
    },
    teams: mapped(without(office.teams, gone.teams), (team) => ({
      ...team,
      services: team.services.filter((service) => Object.hasOwn(services, service)),
    })),
    routingRules: office.routingRules.filter(({ team }) => !gone.teams.includes(team)),
    staff: without(office.staff, gone.staff),
  };
}

function butOne(section: object): fc.Arbitrary<string[]> {
  const keys = Object.keys(section);
  return fc.subarray(keys, { maxLength: keys.length - 1 });
}

function serving(queues: readonly string[], counters: OfficeDefinition["counters"]) {
  const served = new Set(Object.values(counters).flatMap((counter) => counter.queues));
  const unserved = queues.filter((queue) => !served.has(queue));
  const [first] = Object.keys(counters);
  return Object.fromEntries(
    Object.entries(counters).map(([key, counter]) => {
      const more = key === first ? unserved : [];
      return [key, { ...counter, queues: [...counter.queues, ...more] }] as const;
    }),
  );
}

function without<T>(section: Readonly<Record<string, T>>, keys: readonly string[]) {
  return Object.fromEntries(Object.entries(section).filter(([key]) => !keys.includes(key)));
}

function mapped<T, U>(section: Readonly<Record<string, T>>, to: (entry: T) => U) {
  return Object.fromEntries(Object.entries(section).map(([key, entry]) => [key, to(entry)]));
}
