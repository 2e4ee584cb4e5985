import { describe, expect, test } from "vitest";
import { drawn } from "../../../testing/intended-away.ts";
import { at, given, type Scene } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { counter, kiosk, leave, signOn, ticket } from "../../../testing/requests.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import type { HeldLease } from "../../away/lease.ts";
import type { DrawnTicket } from "../../command.ts";
import { minute } from "../../instant.ts";

const office = testOffice();
const lease = kiosk({ type: "LeaseNumbers", queues: ["clearing", "emergency"] });
const handIn = (...tickets: readonly DrawnTicket[]) => kiosk({ type: "HandInTickets", tickets });

const [eight, nine, ten] = [wallTime("08:00"), wallTime("09:00"), wallTime("10:00")];

function leaseOf({ state }: Scene, queue: string): HeldLease {
  const found = [...state.leases.values()].find((each) => each.queue === queue);
  if (found === undefined) throw new Error(`nothing was leased of ${queue}`);
  return found;
}

describe("a lease", () => {
  test("[L1] is a block from 801 on for each queue that opens today, with when it is open", () => {
    given(office)
      .when(lease, wallTime("07:00"))
      .thenHappened(
        { type: "NumbersLeased", lease: { queue: "clearing", letter: "K", from: 801, to: 820 } },
        { type: "NumbersLeased", lease: { queue: "emergency", letter: "E", from: 801, to: 820 } },
      )
      .thenAnswered({
        kind: "lease",
        day: "2026-11-23",
        ends: wallTime("00:00", "2026-11-24"),
        queues: [
          {
            queue: "clearing",
            open: [
              { from: eight, to: wallTime("12:00") },
              { from: wallTime("13:00"), to: wallTime("18:00") },
            ],
            block: { lease: 1, letter: "K", from: 801, to: 820 },
          },
          { queue: "emergency" },
        ],
      });
  });

  test("[L1] of another kiosk, or a second one, is another block", () => {
    const queues = ["clearing", "emergency"];
    const side = {
      role: "kiosk",
      kiosk: "side",
      command: { type: "LeaseNumbers", queues },
    } as const;
    given(office, at(lease, eight), at(side, eight))
      .when(kiosk({ type: "LeaseNumbers", queues: ["clearing"] }), nine)
      .thenHappened({ type: "NumbersLeased", lease: { from: 841, to: 860 } });
  });

  test("[L1] asks for nothing: only the hours are told, and nothing happens", () => {
    given(office)
      .when(kiosk({ type: "LeaseNumbers", queues: [] }), nine)
      .thenHappened()
      .thenAnswered({ kind: "lease", queues: [{ block: null }, { block: null }] });
  });

  test("[L1][N3] none is given for a queue that is over for today, full or closed", () => {
    given(office)
      .when(lease, wallTime("18:00"))
      .thenHappened()
      .thenAnswered({ kind: "lease", queues: [{ open: [], block: null }, { open: [] }] });
    const { clearing, ...queues } = office.queues;
    const full = testOffice({
      queues: { ...queues, ...(clearing && { clearing: { ...clearing, dailyCap: 1 } }) },
    });
    given(full, at(ticket("clearing"), nine))
      .when(lease, nine)
      .thenHappened({ type: "NumbersLeased", lease: { queue: "emergency" } });
  });

  test("[N1] ordinary numbers have no holes below it, and go on behind it", () => {
    const near = testOffice({ leaseTerms: { numbersFrom: 3, size: 2 } });
    const taken = Array.from({ length: 2 }, () => at(ticket("clearing"), nine));
    given(near, at(lease, eight), ...taken)
      .when(ticket("clearing"), nine)
      .thenHappened({ type: "TicketIssued", visit: { number: "K005" } }, { type: "SlipOrdered" })
      .when(lease, ten)
      .thenHappened(
        { type: "NumbersLeased", lease: { letter: "K", from: 6, to: 7 } },
        { type: "NumbersLeased", lease: { letter: "E", from: 5, to: 6 } },
      );
  });

  test("[L1] a kiosk that loses its memory again and again gets no more in the end", () => {
    const many = Array.from({ length: 50 }, () => at(lease, nine));
    given(office, ...many)
      .when(lease, nine)
      .thenHappened()
      .thenAnswered({ kind: "lease" });
  });
});

describe("handing in", () => {
  test("[L2] visits wait since their numbers were drawn, in that order, without a slip", () => {
    const scene = given(office, at(lease, eight), at(ticket("clearing"), wallTime("09:05")));
    const held = leaseOf(scene, "clearing");
    const after = scene
      .when(handIn(drawn(held, 1, wallTime("09:10")), drawn(held, 0, nine)), ten)
      .thenHappened(
        { type: "TicketHandedIn", at: ten, visit: { number: "K801", arrival: nine } },
        { type: "TicketHandedIn", at: ten, visit: { number: "K802" } },
      )
      .thenAnswered({
        kind: "handed-in",
        tickets: [
          { number: "K802", result: "visit" },
          { number: "K801", result: "visit" },
        ],
      });
    const line = after.state.lines["clearing"]?.waiting.map(
      (id) => after.state.visits.get(id)?.number,
    );
    expect(line).toEqual(["K801", "K001", "K802"]);
    expect(after.visit("K801")).toMatchObject({ away: true, since: nine, language: "en" });
    expect(after.state.lines["clearing"]?.walkIns).toBe(3);
  });

  test("[L2] the same ticket twice, in one piece or later, is one visit", () => {
    const scene = given(office, at(lease, eight));
    const one = drawn(leaseOf(scene, "clearing"), 0, nine);
    const first = scene.when(handIn(one, { ...one }), ten);
    first.thenHappened({ type: "TicketHandedIn" });
    first
      .when(handIn(one), ten)
      .thenHappened()
      .thenAnswered({ kind: "handed-in", tickets: [{ number: "K801", result: "known" }] });
  });

  test("[L2] a clock that is wrong puts nobody before the lease or into the future", () => {
    const scene = given(office, at(lease, nine));
    const held = leaseOf(scene, "clearing");
    scene
      .when(handIn(drawn(held, 0, eight), drawn(held, 1, wallTime("17:00"))), ten)
      .thenHappened(
        { type: "TicketHandedIn", visit: { number: "K801", arrival: nine } },
        { type: "TicketHandedIn", visit: { number: "K802", arrival: ten } },
      );
  });

  test("[L2] the queue's hours, its cap and a closed day do not matter any more: the visitor has the number", () => {
    const { clearing, ...queues } = office.queues;
    const full = testOffice({
      queues: { ...queues, ...(clearing && { clearing: { ...clearing, dailyCap: 1 } }) },
    });
    const scene = given(full, at(lease, eight), at(ticket("clearing"), nine));
    const closed = scene.when(
      counter("c1", {
        type: "CloseDay",
        queue: "clearing",
        day: "2026-11-23",
        reason: "staff-missing",
        hits: [],
      }),
      ten,
    );
    closed
      .when(handIn(drawn(leaseOf(scene, "clearing"), 0, nine)), wallTime("19:00"))
      .thenHappened({ type: "TicketHandedIn" });
  });

  test("[E1] an emergency brings its reason; without one it goes to the clearing desk", () => {
    const scene = given(office, at(lease, eight));
    const held = leaseOf(scene, "emergency");
    scene.when(handIn(drawn(held, 0, nine), drawn(held, 2, nine)), ten).thenHappened(
      {
        type: "TicketHandedIn",
        visit: { number: "E801", queue: "emergency" },
        criterion: "lost",
      },
      { type: "TicketHandedIn", visit: { number: "E803", queue: "clearing" }, criterion: null },
    );
  });

  test("[L1] numbers of another kiosk's lease, of none, or beside it are nobody's", () => {
    const scene = given(office, at(lease, eight));
    const held = leaseOf(scene, "clearing");
    const good = drawn(held, 0, nine);
    const unknown = { kind: "handed-in", tickets: [{ result: "unknown" }] } as const;
    for (const wrong of [
      { ...good, lease: 99 },
      { ...good, number: "K821" },
      { ...good, number: "E801" },
      { ...good, number: "K0801" },
    ]) {
      scene.when(handIn(wrong), ten).thenHappened().thenAnswered(unknown);
    }
    scene
      .when(
        { role: "kiosk", kiosk: "side", command: { type: "HandInTickets", tickets: [good] } },
        ten,
      )
      .thenHappened()
      .thenAnswered(unknown);
  });

  test("[L3] after its business day a ticket is recorded once and opens no visit", () => {
    const scene = given(office, at(lease, eight));
    const late = drawn(leaseOf(scene, "clearing"), 0, nine);
    const tomorrow = wallTime("08:00", "2026-11-24");
    const after = scene
      .when(handIn(late), tomorrow)
      .thenHappened({ type: "TicketLapsed", number: "K801", drawn: nine, why: "day-over" });
    expect(after.state.visits.size).toBe(0);
    after
      .when(handIn(late), tomorrow)
      .thenHappened()
      .thenAnswered({ kind: "handed-in", tickets: [{ result: "known" }] });
  });

  test("[T2] what was handed in and not served expires with the day, and its numbers are free again", () => {
    const scene = given(office, at(lease, eight));
    const one = drawn(leaseOf(scene, "clearing"), 0, nine);
    const next = scene.when(handIn(one), ten).when(lease, wallTime("08:00", "2026-11-24"));
    expect(next.state.visits.size).toBe(0);
    next.thenHappened({ type: "NumbersLeased", lease: { from: 801 } }, { type: "NumbersLeased" });
  });
});

describe("a line that breaks while a ticket is asked for", () => {
  const scene = given(office, at(lease, eight), at(ticket("clearing"), nine));
  const one = { ...drawn(leaseOf(scene, "clearing"), 0, nine + minute), instead: 1 };

  test("[N2][L2] the number nobody saw leaves the queue when the visitor's own comes in", () => {
    const after = scene
      .when(handIn(one), ten)
      .thenHappened(
        { type: "VisitFinished", visit: 1, outcome: "left" },
        { type: "TicketHandedIn", visit: { number: "K801" } },
      );
    expect(after.state.lines["clearing"]?.waiting).toHaveLength(1);
  });

  test("[N2][L2] who was served under it all the same does not wait again", () => {
    const serving = [signOn("c1", "s01"), counter("c1", { type: "CallNext" })];
    const served = [...serving, counter("c1", { type: "StartService" })].reduce<Scene>(
      (now, request) => now.when(request, ten),
      scene,
    );
    served
      .when(handIn(one), ten + minute)
      .thenHappened({ type: "TicketLapsed", number: "K801", why: "replaced" })
      .thenAnswered({ kind: "handed-in", tickets: [{ result: "lapsed" }] });
  });

  test("[N2] a visit that was left anyhow changes nothing for the new one", () => {
    scene
      .when(leave(1), ten)
      .when(handIn({ ...one, instead: null }), ten)
      .thenHappened({ type: "TicketHandedIn" });
  });
});
