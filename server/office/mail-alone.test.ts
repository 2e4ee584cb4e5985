import { expect, test } from "vitest";
import { bookFor } from "../../shared/testing/planner-requests.ts";
import { wait } from "../../shared/testing/requests.ts";
import { wallTime } from "../../shared/testing/wall-time.ts";
import { openOffice } from "../testing/open-office.ts";

test("[M1] a mail that is all a command brings is told, so that it leaves at once", async () => {
  const { office } = await openOffice();
  await office.submit(null, bookFor(wallTime("10:00", "2026-11-27")));
  const told: number[] = [];
  office.onCommitted(({ events }) => told.push(events.length));
  // The person has an appointment already: nothing happens, and a mail says so (rule B4).
  expect(await office.submit(null, wait())).toMatchObject({ ok: true });
  expect(told).toEqual([0]);
});
