import { join } from "node:path";
import { askThroughProxy, bookingVisitor, person } from "../testing/booking-visitor.ts";
import { scratch, startOffice, type Change } from "./bench-server.ts";

export interface SlotRaceResult {
  readonly people: number;
  readonly slots: number;
  /** Who was booked. */
  readonly won: number;
  /** Who was told that the slot is taken. */
  readonly taken: number;
  /** Milliseconds from the first request to the last answer; winners' includes booking with their details. */
  readonly answered: number;
  /** The same for as many requests at once for `/health`: what HTTP itself costs. */
  readonly limit: number;
}

const service = "study";

/**
 * (h) So many people at once for fewer slots of one place each. Each is in a network of its own and has done the proof
 * of work before, as the page does while its visitor reads.
 */
export async function slotRace(people: number, slots: number): Promise<SlotRaceResult> {
  const disk = scratch();
  const office = await startOffice(join(disk.path, "data"), onePlaceEach);
  try {
    const racers = Array.from({ length: people }, (_, at) => {
      const address = `10.${Math.floor(at / 250)}.${at % 250}.7`;
      return bookingVisitor(askThroughProxy(office.url, address));
    });
    const proofs: string[] = [];
    for (const racer of racers) proofs.push(await racer.prove());
    const wanted = (await racers[0]?.free(service))?.slice(0, slots) ?? [];
    if (wanted.length < slots) throw new Error(`only ${wanted.length} slots are free`);

    // The first time opens the connections.
    await timeOf(racers, () => askHealth(office.url));
    const limit = await timeOf(racers, () => askHealth(office.url));
    let [won, taken] = [0, 0];
    const answered = await timeOf(racers, async (racer, at) => {
      const due = wanted[at % slots] ?? 0;
      const wish = { type: "HoldSlot", service, people: 1, due } as const;
      const held = await racer.send(wish, { proof: proofs[at] ?? "" });
      if (!held.ok && held.error.code === "slot-taken") taken += 1;
      if (!held.ok || held.answer.kind !== "hold") return;
      const { secret } = held.answer;
      const details = { type: "GiveDetails", secret, language: "de", ...person(at) } as const;
      const booked = await racer.send(details);
      if (booked.ok && booked.answer.kind === "booking") won += 1;
    });
    return { people, slots, won, taken, answered, limit };
  } finally {
    await office.stop();
    disk.remove();
  }
}

const onePlaceEach: Change = (office) => {
  office.set("opening", { "mon-sun": ["08:00-20:00"] });
  office.deleteIn(["queues", "appointments", "opening"]);
  office.setIn(["queues", "appointments", "booking"], {
    slotEvery: "30 min",
    capacity: { online: 1, staff: 0 },
    opensAhead: "14 days",
    closesBefore: "2 h",
    buffer: "0 min",
  });
  office.setIn(["services", service, "booking"], { duration: "30 min" });
};

async function askHealth(office: string): Promise<void> {
  const { ok, status } = await fetch(`${office}/health`);
  if (!ok) throw new Error(`/health: ${status}`);
}

async function timeOf<R>(
  racers: readonly R[],
  run: (racer: R, at: number) => Promise<void>,
): Promise<number> {
  const from = performance.now();
  await Promise.all(racers.map(run));
  return performance.now() - from;
}
