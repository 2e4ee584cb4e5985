import { describe, expect, it } from "vitest";
import { at, given } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { bookFor, cancelFor, closeDay, moveTo } from "../../../testing/planner-requests.ts";
import { booking, hold, system, visitor, wait } from "../../../testing/requests.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import { hour, minute } from "../../instant.ts";
import type { OfficeState } from "../../state.ts";

const office = oneAtATime();
const eight = wallTime("08:00");
const ten = wallTime("10:00", "2026-11-24");
const eleven = wallTime("11:00", "2026-11-24");
const tend = system({ type: "TendBookings" });
const offered = "SlotOffered";
const cancelled = { type: "AppointmentCancelled" } as const;

/** One place, taken on Tuesday at ten by the appointment 1; the visitors 2 and 3 wait, in this order. */
const waiting = given(
  office,
  at(bookFor(ten, visitor(1)), eight),
  at(wait(visitor(2)), eight),
  at(wait(visitor(3)), eight + 1),
);

describe("a place that becomes free", () => {
  it("[B6] is offered to whoever has waited longest, kept for two hours, and told by mail", () => {
    const expires = eight + 2 + 2 * hour;
    const after = waiting.when(cancelFor(1), eight + 2);
    after
      .thenHappened(cancelled, {
        type: offered,
        entry: 1,
        hold: expect.objectContaining({ due: ten, until: ten + 25 * minute, expires }),
      })
      .thenMailed(
        { content: { kind: "cancelled" } },
        {
          cause: "offer:1",
          person: visitor(2).pseudonym,
          content: { kind: "offer", due: ten, expires },
        },
      );
    after.when(hold(ten), eight + 2).thenRefused({ code: "slot-taken" });
    after
      .when(booking({ type: "AcceptOffer", secret: offerOf(after.state) }), expires - 1)
      .thenHappened({ type: "AppointmentBooked" });
  });

  it("[B6] is offered to the next when the offer is declined or falls, and then is anybody's", () => {
    const first = waiting.when(cancelFor(1), eight + 2);
    const second = first.when(tend, eight + 2 + 2 * hour);
    second.thenHappened(
      { type: "HoldReleased", why: "expired" },
      { type: offered, entry: 2, hold: expect.objectContaining({ due: ten }) },
    );
    const nobody = second.when(
      booking({ type: "DeclineOffer", secret: offerOf(second.state) }),
      eight + 3 * hour,
    );
    nobody.thenHappened({ type: "HoldReleased", why: "given-back" }).thenMailed();
    nobody.when(hold(ten), eight + 3 * hour).thenAnswered({ kind: "hold" });
  });

  it("[B6] is kept no longer than it can be booked, and not offered when that is over", () => {
    const lastMoment = ten - 2 * hour;
    waiting.when(cancelFor(1), lastMoment - minute).thenHappened(cancelled, {
      type: offered,
      hold: expect.objectContaining({ expires: lastMoment }),
    });
    // A quarter past ten became free as well.
    waiting.when(cancelFor(1), lastMoment + 15 * minute).thenHappened(cancelled);
  });

  it("[B6] is offered when it is moved away from or a hold falls as well", () => {
    waiting
      .when(moveTo(1, eleven), eight + 2)
      .thenHappened({ type: "AppointmentMoved" }, { type: offered, entry: 1 });
    const held = waiting.when(hold(eleven), eight + 2);
    held
      .when(tend, eight + 2 + 10 * minute)
      .thenHappened(
        { type: "HoldReleased" },
        { type: offered, entry: 1, hold: expect.objectContaining({ due: eleven }) },
      );
  });

  it("[B6] is not offered to somebody whom it does not fit, and one offer at a time is enough", () => {
    const half = wallTime("10:30", "2026-11-24");
    const scene = given(
      office,
      at(bookFor(ten, visitor(1)), eight),
      at(bookFor(half, visitor(4)), eight),
      at(bookFor(eleven, visitor(5)), eight),
      at(bookFor(wallTime("09:30", "2026-11-24"), visitor(6)), eight),
      at(wait(visitor(2), { people: 4 }), eight),
      at(wait(visitor(3)), eight + 1),
    );
    // Four people need 55 minutes, which are free only from eleven on.
    const one = scene
      .when(cancelFor(1), eight + 2)
      .thenHappened(cancelled, { type: offered, entry: 2 });
    one.when(cancelFor(2), eight + 3).thenHappened(cancelled);
    scene
      .when(cancelFor(2), eight + 2)
      .thenHappened(cancelled, { type: offered, entry: 2 })
      .when(cancelFor(3), eight + 3)
      .thenHappened(cancelled, {
        type: offered,
        entry: 1,
        hold: expect.objectContaining({ due: eleven }),
      });
  });

  it("[B6] [B4] is not offered to who has an appointment by now", () => {
    const booked = waiting.when(bookFor(eleven, visitor(2)), eight + 2);
    booked.when(cancelFor(1), eight + 3).thenHappened(cancelled, { type: offered, entry: 2 });
  });

  it("[B6] is nobody's when the day closes, or the place was not one for visitors", () => {
    waiting
      .when(closeDay([1], { day: "2026-11-24" }), eight + 2)
      .thenHappened({ type: "DayClosed" }, cancelled)
      .thenAnswered({ kind: "day-closed", cancelled: 1 });
    const staffOnly = given(
      oneAtATime({ online: 1, staff: 1 }),
      at(bookFor(ten, visitor(1)), eight),
      at(wait(visitor(2)), eight),
    );
    staffOnly.when(cancelFor(1), eight + 2).thenHappened(cancelled);
  });

  it("[B6] of a closed day falls, and the same person may be offered another", () => {
    const scene = given(
      office,
      at(bookFor(ten, visitor(1)), eight),
      at(bookFor(wallTime("10:00", "2026-11-25"), visitor(4)), eight),
      at(wait(visitor(2)), eight),
      at(cancelFor(1), eight),
    );
    const closed = scene.when(closeDay([], { day: "2026-11-24" }), eight);
    closed.thenHappened({ type: "DayClosed" }, { type: "HoldReleased", why: "closure" });
    closed.when(cancelFor(2), eight).thenHappened(cancelled, { type: offered, entry: 1 });
  });

  it("[B6] [M1] is not offered by an office that cannot tell anybody", () => {
    expect(waiting.state.waitEntries.size).toBe(2);
    const mute = given(oneAtATime(undefined, { mail: null }), at(bookFor(ten, visitor(1)), eight));
    mute.when(wait(visitor(2)), eight).thenRefused({ code: "email-needed" });
  });

  it("[B6] goes to the next at once when who was offered it leaves the list", () => {
    const first = waiting.when(cancelFor(1), eight + 2);
    const secret = first.state.waitEntries.get(1)?.secret ?? "";
    first
      .when(booking({ type: "LeaveWaitingList", secret }), eight + 3)
      .thenHappened(
        { type: "HoldReleased" },
        { type: "WaitingListLeft", why: "left" },
        { type: offered, entry: 2 },
      );
  });

  it("[B6] was not free before: what everybody could book is not offered", () => {
    const two = given(
      oneAtATime({ online: 2, staff: 0 }),
      at(bookFor(ten, visitor(1)), eight),
      at(wait(visitor(2)), eight),
    );
    two.when(cancelFor(1), eight + 2).thenHappened(cancelled);
  });
});

function oneAtATime(
  capacity = { online: 1, staff: 0 },
  differs: Parameters<typeof testOffice>[0] = {},
) {
  const { queues } = testOffice();
  const { appointments } = queues;
  if (appointments?.booking === undefined) throw new Error("the test office books appointments");
  const booking = { ...appointments.booking, capacity };
  return testOffice({
    queues: { ...queues, appointments: { ...appointments, booking } },
    ...differs,
  });
}

function offerOf({ holds }: OfficeState): string {
  return [...holds.values()].find(({ status }) => status === "offered")?.secret ?? "none";
}
