import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import type { Duration, Instant } from "../../shared/domain/instant.ts";
import { alwaysOpen, testOffice } from "../../shared/testing/office.ts";
import { wallTime } from "../../shared/testing/wall-time.ts";
import { MemoryJournal } from "../journal/memory/memory-journal.ts";
import type { Chance } from "../office/clock.ts";
import type { NameReceipt } from "../office/draft.ts";
import type { Log } from "../office/log.ts";
import { Office } from "../office/office.ts";
import type { Journal } from "../office/ports.ts";

/** A clock that stands until it is moved. */
export interface HandClock {
  now: Instant;
  pass(time: Duration): void;
}

export interface OpenedOffice {
  readonly office: Office;
  readonly journal: Journal;
  readonly clock: HandClock;
  readonly log: Log;
  /** What was logged, as `level: message`. */
  readonly logged: readonly string[];
}

export interface OfficeOptions {
  readonly definition?: OfficeDefinition;
  /** As `Office.open` takes them. */
  readonly version?: number | undefined;
  readonly yaml?: string | undefined;
  readonly earlier?: Iterable<OfficeDefinition> | undefined;
  readonly journal?: Journal;
  /** When it opens; Monday 09:00 in Berlin unless told. */
  readonly at?: Instant;
  readonly snapshotEvery?: number;
  readonly nameReceipt?: NameReceipt;
}

/** The test office, open round the clock. */
export const wakefulOffice: OfficeDefinition = openAtNight(testOffice());

/** The real authority on a journal in memory, with a clock and chance of the test's own. */
export async function openOffice(options: OfficeOptions = {}): Promise<OpenedOffice> {
  const {
    definition = wakefulOffice,
    journal = new MemoryJournal(),
    snapshotEvery,
    nameReceipt,
    version,
    yaml,
    earlier,
  } = options;
  const clock: HandClock = {
    now: options.at ?? wallTime("09:00"),
    pass(time) {
      clock.now += time;
    },
  };
  const logged: string[] = [];
  const log = logInto(logged);
  const office = await Office.open({
    definition,
    journal,
    clock: () => clock.now,
    chance: countingChance(),
    log,
    ...(snapshotEvery !== undefined && { snapshotEvery }),
    ...(nameReceipt && { nameReceipt }),
    ...(version !== undefined && { version }),
    ...(yaml !== undefined && { yaml }),
    ...(earlier && { earlier }),
  });
  return { office, journal, clock, log, logged };
}

/** Secrets and codes that count up from a random place, so that two offices on one journal do not meet. */
function countingChance(): Chance {
  let drawn = Math.floor(Math.random() * 1_000_000) * 1_000;
  return {
    secret: () => String((drawn += 1)).padStart(39, "0"),
    codeDigits: () => String((drawn += 1)).padStart(11, "0"),
  };
}

function logInto(lines: string[]): Log {
  const writer = (level: string) => (message: string) => void lines.push(`${level}: ${message}`);
  return { info: writer("info"), warn: writer("warn"), error: writer("error") };
}

function openAtNight(definition: OfficeDefinition): OfficeDefinition {
  const queues = Object.entries(definition.queues).map(([key, queue]) => {
    return [key, { ...queue, opening: alwaysOpen }] as const;
  });
  return { ...definition, queues: Object.fromEntries(queues) };
}
