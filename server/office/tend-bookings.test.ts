import { expect, test } from "vitest";
import { hour, minute, second } from "../../shared/domain/instant.ts";
import { bookFor } from "../../shared/testing/planner-requests.ts";
import { hold } from "../../shared/testing/requests.ts";
import { wallTime } from "../../shared/testing/wall-time.ts";
import { openOffice } from "../testing/open-office.ts";

const friday = wallTime("10:00", "2026-11-27");

test("[B3] [B7] each second bookings are tended, and nothing is written when there is nothing to do", async () => {
  const { office, clock, journal } = await openOffice();
  const types = () => [...journal.events(0)].map(({ event }) => event.type);
  await office.submit(null, hold(friday));
  await office.submit(null, bookFor(friday));
  const before = types();
  clock.pass(10 * minute - 1);
  await office.tick();
  expect(types()).toEqual(before);
  clock.pass(1);
  await office.tick();
  await office.tick();
  expect(types()).toEqual([...before, "HoldReleased"]);

  clock.now = friday - 48 * hour;
  await office.tick();
  const reminded = types();
  expect(reminded.at(-1)).toBe("AppointmentReminded");
  clock.pass(second);
  await office.tick();
  expect(types()).toEqual(reminded);
});

test("[B3] what fell due while the server was off is tended when it starts", async () => {
  const first = await openOffice();
  await first.office.submit(null, hold(friday));
  await first.office.close();
  const { journal } = first;
  const { office } = await openOffice({ journal, at: wallTime("09:10") });
  expect(office.state.holds.size).toBe(0);
  expect(office.state.books.size).toBe(0);
});
