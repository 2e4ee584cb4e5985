import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createAnnouncer } from "./announcer.ts";
import type { Call, Calls } from "./calls.ts";

const call = (number: string, at: number): Call => ({
  number,
  counter: "4",
  direction: { de: "links" },
  at,
  times: 1,
  current: true,
});
const calls = (...list: readonly Call[]): Calls =>
  Object.fromEntries(list.map((one) => [one.number, one]));

/** A loudspeaker whose announcements end when the test says so. */
function loudspeaker() {
  const heard: string[] = [];
  const ends: (() => void)[] = [];
  let most = 0;
  return {
    heard,
    mostAtOnce: () => most,
    announce: async ({ number }: { readonly number: string }) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      heard.push(number);
      ends.push(resolve);
      most = Math.max(most, ends.length);
      await promise;
    },
    async endOne() {
      ends.shift()?.();
      for (let i = 0; i < 8; i++) await Promise.resolve();
    },
  };
}

test("[D2] a freshly loaded display is silent about old calls", () => {
  const speaker = loudspeaker();
  const announcer = createAnnouncer(speaker.announce);
  announcer.heed(calls(call("K001", 1), call("K002", 2)));
  expect(speaker.heard).toEqual([]);
  announcer.heed(calls(call("K001", 1), call("K002", 2), call("K003", 3)));
  expect(speaker.heard).toEqual(["K003"]);
});

test("[6] no announcement begins before the one before has ended, and each call is heard once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 40 }), async (steps) => {
      const speaker = loudspeaker();
      const announcer = createAnnouncer(speaker.announce);
      const known: Call[] = [];
      announcer.heed({});
      for (const isCall of steps) {
        if (isCall) {
          known.push(call(`K${known.length + 1}`, known.length));
          announcer.heed(calls(...known));
        } else await speaker.endOne();
      }
      while (announcer.current().sounding !== null) await speaker.endOne();
      expect(speaker.mostAtOnce()).toBeLessThanOrEqual(1);
      expect(speaker.heard).toEqual(known.map((one) => one.number));
    }),
  );
});

test("a failed announcement does not silence the next", async () => {
  const heard: string[] = [];
  const logged: unknown[] = [];
  const before = console.error;
  console.error = (...words: unknown[]) => void logged.push(words);
  try {
    const announcer = createAnnouncer(({ number }) => {
      heard.push(number);
      return number === "K001" ? Promise.reject(new Error("no loudspeaker")) : Promise.resolve();
    });
    announcer.heed({});
    announcer.heed(calls(call("K001", 1), call("K002", 2)));
    const { promise, resolve } = Promise.withResolvers<void>();
    announcer.subscribe(() => {
      if (announcer.current().sounding === null && heard.length === 2) resolve();
    });
    await promise;
  } finally {
    console.error = before;
  }
  expect(heard).toEqual(["K001", "K002"]);
  expect(logged).toHaveLength(1);
});

test("listeners learn when an announcement begins and ends", async () => {
  const speaker = loudspeaker();
  const announcer = createAnnouncer(speaker.announce);
  const seen: (string | null)[] = [];
  const stop = announcer.subscribe(() => seen.push(announcer.current().sounding?.number ?? null));
  announcer.heed({});
  announcer.heed(calls(call("K001", 1)));
  await speaker.endOne();
  expect(seen).toEqual([null, "K001", null]);
  stop();
});
