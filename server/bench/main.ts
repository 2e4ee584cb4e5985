import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { burst } from "./burst.ts";
import { callLatency } from "./call-latency.ts";
import { freeSlotsSearch } from "./free-slots.ts";
import { handOverLatency } from "./hand-over.ts";
import { kioskLatency } from "./kiosk-latency.ts";
import { machine } from "./machine.ts";
import { memory } from "./memory.ts";
import type { Spread } from "./percentile.ts";
import { slotRace } from "./slot-race.ts";
import { startUp } from "./start-up.ts";
import { viewSizes } from "./view-size.ts";
import { worklistSpeed } from "./worklist.ts";

const options = new Command("bench")
  .description(
    "Measures a real server: real process, real SQLite file with FULL, real sockets on loopback.",
  )
  .option("--json", "print one JSON document")
  .option("--events <n>", "events in the journal of the start-up measurement", Number, 1_000_000)
  .parse()
  .opts<{ json?: boolean; events: number }>();

mkdirSync(fileURLToPath(new URL("../../build", import.meta.url)), { recursive: true });
const say = (line: string): void => {
  if (options.json !== true) console.log(line);
};

const on = machine();
say(`${on.cpu}, ${on.cores} cores, ${on.memoryGb} GB, Node ${on.node}, ${on.platform}\n`);
const calls = await callLatency();
say(`(a) next → last of 50 displays   ${pair(calls.ours, calls.limit)}`);
const kiosks = await kioskLatency();
say(`(b) kiosk command → answer       ${pair(kiosks.ours, kiosks.limit)}`);
const bursts = await burst();
say(
  `(c) burst from 20 connections    ${bursts.ours.toFixed(0)} durable commands/s; ` +
    `limit ${bursts.limit.toFixed(0)}/s, ratio ${(bursts.ours / bursts.limit).toFixed(2)}`,
);
const starts = await startUp(options.events);
say(
  `(d) start with ${starts.events} events    ${starts.afterCleanEnd.toFixed(0)} ms after a clean end, ` +
    `${starts.afterKill.toFixed(0)} ms after kill -9 with a tail of ${starts.tail}; ` +
    `empty ${starts.empty.toFixed(0)} ms`,
);
const used = await memory(1_000);
say(
  `(e) memory with ${used.clients} clients     ${used.connected.toFixed(0)} MB (alone ${used.alone.toFixed(0)} MB)`,
);
const views = await viewSizes(500);
say(
  `(f) views with ${views.waiting} waiting       display ${views.display.snapshot} B, change ` +
    `${views.display.change} B; counter ${views.counter.snapshot} B, change ${views.counter.change} B`,
);
const search = await freeSlotsSearch(100_000);
say(
  `(g) free slots over ${search.days} days    ${pair(search.ours, search.limit)}; ` +
    `${search.appointments} appointments, ${search.free} slots free`,
);
const race = await slotRace(200, 50);
say(
  `(h) ${race.people} people for ${race.slots} slots      ${race.won} booked, ${race.taken} told that it is taken, ` +
    `all within ${race.answered.toFixed(0)} ms; limit ${race.limit.toFixed(0)} ms`,
);
const worklist = await worklistSpeed(20_000);
say(
  `(i) worklist of ${worklist.cases} cases     opens ${spread(worklist.opens)} (a display ${spread(worklist.display)}), ` +
    `${worklist.bytes.list} B; a change ${pair(worklist.change, worklist.limit)}, ` +
    `${worklist.bytes.line} B, or ${worklist.bytes.moved} B when a case moves`,
);
const handOvers = await handOverLatency(500);
say(`(j) hand-over with receipt       ${pair(handOvers.ours, handOvers.limit)}`);
if (options.json === true) {
  const counters = { calls, kiosks, bursts, starts, used, views };
  const results = { machine: on, ...counters, search, race, worklist, handOvers };
  console.log(JSON.stringify(results, null, 2));
}

function pair(ours: Spread, limit: Spread): string {
  const ratio = (ours.p50 / limit.p50).toFixed(2);
  return `${spread(ours)}; limit ${spread(limit)}; ratio ${ratio}`;
}

function spread({ p50, p99 }: Spread): string {
  return `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`;
}
