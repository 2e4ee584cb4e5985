import type { Database } from "better-sqlite3";
import type { CaseTime } from "../../../../shared/domain/cases/closed-times.ts";
import { stateVersion } from "../../../../shared/domain/state-json.ts";
import type { VisitId } from "../../../../shared/domain/visit.ts";
import type { Snapshot } from "../../../office/ports.ts";
import type { VisitPeriod } from "../../visit-period.ts";
import { assertSound, databasePath, openForReading } from "../database-file.ts";
import { caseTimeStatements } from "../case-time-statements.ts";
import { eventStatements } from "../event-statements.ts";
import { assertNewestShape } from "../migration.ts";
import { periodStatements } from "../period-statements.ts";
import { snapshotStatements } from "../snapshot-statements.ts";
import { differences } from "./difference.ts";
import { rebuild, type Rebuilt } from "./rebuild.ts";
import { comparable } from "./state-shape.ts";

export interface Verification {
  readonly events: number;
  readonly periods: number;
  /** The snapshot that was compared; null when there is none of the present shape. */
  readonly snapshot: number | null;
  /** In words, one each; none when everything stored equals what the journal says. */
  readonly differences: readonly string[];
}

/**
 * Rebuilds periods, times of cases and state from the journal alone and compares them with what is stored (rule J3), at one
 * moment, while a server may be running. Throws when the file is damaged or cannot be read.
 */
export function verify(directory: string): Verification {
  const database = openForReading(databasePath(directory));
  try {
    assertNewestShape(database);
    assertSound(database);
    return database.transaction(() => compare(database))();
  } finally {
    database.close();
  }
}

function compare(database: Database): Verification {
  const snapshot = snapshotStatements(database).newest(stateVersion);
  const rebuilt = rebuild(eventStatements(database).after(0), snapshot?.seq ?? 0);
  const stored = [...periodStatements(database).all()];
  return {
    events: rebuilt.events,
    periods: stored.length,
    snapshot: snapshot?.seq ?? null,
    differences: [
      ...periodDifferences(stored, rebuilt),
      ...caseTimeDifferences([...caseTimeStatements(database).all()], rebuilt),
      ...snapshotDifferences(snapshot, rebuilt),
    ],
  };
}

function* periodDifferences(
  stored: readonly VisitPeriod[],
  { periods }: Rebuilt,
): Iterable<string> {
  const byVisit = Map.groupBy(stored, ({ visit }) => visit);
  const visits = new Set<VisitId>([...byVisit.keys(), ...periods.keys()]);
  for (const visit of visits) {
    const [one, other] = [byVisit.get(visit) ?? [], periods.get(visit) ?? []];
    for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
      yield* differences(one[index], other[index], `visit ${visit}, period ${index + 1}`);
    }
  }
}

function* caseTimeDifferences(
  stored: readonly CaseTime[],
  { caseTimes }: Rebuilt,
): Iterable<string> {
  const byNumber = new Map(stored.map((time) => [time.number, time]));
  for (const number of new Set([...byNumber.keys(), ...caseTimes.keys()])) {
    yield* differences(byNumber.get(number), caseTimes.get(number), `time of case ${number}`);
  }
}

function* snapshotDifferences(snapshot: Snapshot | null, rebuilt: Rebuilt): Iterable<string> {
  if (snapshot === null) return;
  if (rebuilt.state === null) {
    yield `the snapshot is of event ${snapshot.seq}, but the journal ends at ${rebuilt.events}`;
    return;
  }
  const found = differences(comparable(snapshot.state), comparable(rebuilt.state));
  for (const difference of found) yield `snapshot at event ${snapshot.seq}, ${difference}`;
}
