import Database from "better-sqlite3";
import { expect, test } from "vitest";
import type { CaseStatus } from "../../../shared/domain/cases/steps.ts";
import { emptyOffice } from "../../../shared/domain/state.ts";
import { backDuty, backOn, handedOver, newestCase } from "../../../shared/testing/case-requests.ts";
import { at } from "../../../shared/testing/given.ts";
import { testOffice } from "../../../shared/testing/office.ts";
import { runOffice, type Step } from "../../../shared/testing/run-office.ts";
import { wallTime } from "../../../shared/testing/wall-time.ts";
import { draftAfter } from "../../testing/draft.ts";
import { databasePath } from "./database-file.ts";
import { openSqliteJournal } from "./sqlite-journal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";
import { verify } from "./verify/verify.ts";

const nine = wallTime("09:00");
const ten = wallTime("10:00");
const number = "2026-000001-5";
const sixWeeks = 42 * 86_400_000;

/** A complete application at nine that is ready at ten, as the authority writes it. */
async function writeReadyCase(directory: string): Promise<void> {
  const run = runOffice(testOffice());
  const draft = draftAfter(emptyOffice, 0);
  const play = (...steps: readonly Step[]) => {
    for (const step of steps) {
      for (const { decision } of run.step(draft.state, step)) {
        if (decision.accepted) draft.accept(decision);
      }
    }
  };
  const move = (to: CaseStatus) => {
    play(at(backOn(newestCase(draft), { type: "MoveCase", to, reason: "it is so" }), ten));
  };
  play(...handedOver(nine), at(backDuty(), ten));
  move("ready");
  move("closed");
  const journal = openSqliteJournal(directory);
  await journal.append(draft.batch());
  await journal.close();
}

function change(directory: string, sql: string): void {
  const database = new Database(databasePath(directory));
  database.exec(sql);
  database.close();
}

async function rowsIn(directory: string) {
  const journal = openSqliteJournal(directory);
  const rows = [...journal.caseTimes()];
  await journal.close();
  return rows;
}

const expected = {
  number,
  service: "study",
  urgency: 3,
  difficulty: 2,
  completeAt: nine,
  doneAt: ten,
  promised: { from: nine + sixWeeks, to: nine + sixWeeks, basis: "published" },
};

test("[K6] a case that is done leaves what it took beside what was told first, for reports to ask", async () => {
  using directory = temporaryDirectory();
  await writeReadyCase(directory.path);
  expect(await rowsIn(directory.path)).toEqual([expected]);
  expect(verify(directory.path).differences).toEqual([]);
});

test("[J3] what is wrong about the time of a case is found", async () => {
  using directory = temporaryDirectory();
  await writeReadyCase(directory.path);
  change(directory.path, "UPDATE case_time SET done_at = done_at + 1");
  expect(verify(directory.path).differences).toEqual([
    `time of case ${number} doneAt: stored ${ten + 1}, rebuilt ${ten}`,
  ]);
  change(directory.path, "DELETE FROM case_time");
  expect(verify(directory.path).differences).toEqual([
    expect.stringMatching(new RegExp(`^time of case ${number}: stored nothing, rebuilt`, "u")),
  ]);
});

test("[J3] cases that were done before such times were kept have theirs when the file is brought up to date", async () => {
  using directory = temporaryDirectory();
  await writeReadyCase(directory.path);
  change(
    directory.path,
    "DROP TABLE case_time; DELETE FROM migration WHERE name = '20261122T0320-case-times'",
  );
  expect(await rowsIn(directory.path)).toEqual([expected]);
});
