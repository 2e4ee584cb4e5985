import { dirname, join } from "node:path";
import type { Request } from "../../shared/domain/command.ts";
import { minute } from "../../shared/domain/instant.ts";
import { planDay } from "../../shared/domain/day-plan.ts";
import { businessDay } from "../../shared/domain/wall-clock.ts";
import { bookingPaths, slotsReply } from "../../shared/protocol/booking-pages.ts";
import { officeWithoutPrinters, scratch, startOffice, type Change } from "./bench-server.ts";
import { openToFill } from "./fill-office.ts";
import { spreadOf, type Spread } from "./percentile.ts";

export interface FreeSlotsResult {
  readonly appointments: number;
  readonly days: number;
  /** Slots that are still free, over all days. */
  readonly free: number;
  /** Milliseconds from the request for all free slots to its parsed answer. */
  readonly ours: Spread;
  /** The same to the same server for `/health`: what HTTP itself costs. */
  readonly limit: Spread;
}

const service = "study";
const queue = "appointments";

/** (g) Searching free slots over the whole booking window of an office with so many booked appointments. */
export async function freeSlotsSearch(appointments: number): Promise<FreeSlotsResult> {
  const disk = scratch();
  const data = join(disk.path, "data");
  const room = roomFor(appointments);
  await fill(data, appointments, room);
  const office = await startOffice(data, room);
  try {
    const slots = new URL(bookingPaths.slots, office.url);
    slots.search = new URLSearchParams({ service, people: "2" }).toString();
    const health = new URL("/health", office.url);
    const { days } = slotsReply.parse(await ask(slots));
    await timesOf(slots, 50);
    await timesOf(health, 50);
    return {
      appointments,
      days: days.length,
      free: days.reduce((sum, { free }) => sum + free.length, 0),
      ours: spreadOf(await timesOf(slots, 1_000)),
      limit: spreadOf(await timesOf(health, 1_000)),
    };
  } finally {
    await office.stop();
    disk.remove();
  }
}

/** Places for all of them on working days from 8 to 18, with about a fifth left. */
function roomFor(appointments: number): Change {
  const online = Math.ceil((appointments / (61 * (5 / 7) * 40)) * 3.5);
  return (office) => {
    office.set("opening", { "mon-fri": ["08:00-18:00"] });
    office.deleteIn(["queues", queue, "opening"]);
    office.setIn(["queues", queue, "booking"], {
      slotEvery: "15 min",
      capacity: { online, staff: 5 },
      opensAhead: "60 days",
      closesBefore: "2 h",
      buffer: "5 min",
    });
    office.setIn(["services", service, "booking"], {
      duration: "30 min",
      perPerson: "10 min",
      maxPeople: 6,
      online: true,
    });
  };
}

/** Books them through the real office and its real journal. */
async function fill(data: string, appointments: number, room: Change): Promise<void> {
  const office = await openToFill(officeWithoutPrinters(dirname(data), room), data);
  const { definition } = office;
  const plan = planDay(definition, businessDay(Date.now(), definition.zone));
  const starts = (plan.booking[queue] ?? [])
    .flatMap(({ slots }) => slots)
    .filter(({ at, closes }) => at > Date.now() + 10 * minute && at + 30 * minute <= closes);
  for (let from = 0; from < appointments; from += 1_000) {
    const lot = Array.from({ length: Math.min(1_000, appointments - from) }, (_, at) =>
      booking(from + at, starts[(from + at) % starts.length]?.at ?? 0),
    );
    await office.submit(lot);
  }
  await office.close();
}

function booking(person: number, due: number): Request {
  const name = `Visitor ${person}`;
  return {
    role: "counter",
    counter: "c1",
    command: {
      type: "BookFor",
      service,
      due,
      people: 1,
      language: "de",
      person: {
        pseudonym: `p${person}`,
        identities: [`i${person}`],
        name,
        email: null,
        phone: null,
        fileNumber: null,
      },
    },
  };
}

/** Each from an address of its own: one may not ask so often. */
async function timesOf(address: URL, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const from = performance.now();
    await ask(address, `198.51.${Math.floor(at / 250)}.${1 + (at % 250)}`);
    times.push(performance.now() - from);
  }
  return times;
}

async function ask(address: URL, visitor = "198.51.100.7"): Promise<unknown> {
  // What only this machine is told is not told to a proxy.
  const headers = address.pathname === "/health" ? {} : { "x-forwarded-for": visitor };
  const reply = await fetch(address, { headers });
  if (!reply.ok) throw new Error(`${address.pathname}: ${reply.status} ${await reply.text()}`);
  return reply.json();
}
