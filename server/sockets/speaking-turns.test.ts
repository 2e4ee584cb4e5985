import { setImmediate as turn } from "node:timers/promises";
import { array, assert, asyncProperty, integer } from "fast-check";
import { expect, test } from "vitest";
import { SpeakingTurns } from "./speaking-turns.ts";

const plenty = 1_000;

test("[W3] what comes alone is heard at once", async () => {
  const turns = new SpeakingTurns({ inATurn: 1, mostWaiting: plenty });
  const heard: number[] = [];
  for (const message of [1, 2, 3]) {
    expect(turns.take("d-1", () => heard.push(message))).toBe(true);
    expect(heard.at(-1)).toBe(message);
    await turn();
    await turn();
  }
});

test("[W3] a device that sends a thousand at once keeps no other waiting, and says them in their order", async () => {
  const turns = new SpeakingTurns({ inATurn: 1, mostWaiting: plenty });
  const heard: (number | string)[] = [];
  for (let count = 0; count < plenty; count += 1) turns.take("flood", () => heard.push(count));
  expect(heard).toEqual([0]);
  turns.take("d-2", () => heard.push("d-2"));
  expect(heard).toEqual([0, "d-2"]);
  for (let passed = 0; passed < plenty; passed += 1) await turn();
  expect(heard.filter((one) => one !== "d-2")).toEqual(
    Array.from({ length: plenty }, (_, count) => count),
  );
});

test("[W3] more than may wait is not heard", async () => {
  const turns = new SpeakingTurns({ inATurn: 1, mostWaiting: 2 });
  const heard: string[] = [];
  const said = ["a", "b", "c", "d"].map((one) => turns.take("d-1", () => heard.push(one)));
  expect(said).toEqual([true, true, true, false]);
  for (let passed = 0; passed < 5; passed += 1) await turn();
  expect(heard).toEqual(["a", "b", "c"]);
});

test("[W3] everything taken is heard once and in its speaker's order, whoever speaks when", async () => {
  await assert(
    asyncProperty(array(integer({ min: 0, max: 3 }), { maxLength: 60 }), async (speakers) => {
      const turns = new SpeakingTurns({ inATurn: 1, mostWaiting: plenty });
      const heard: { readonly speaker: number; readonly place: number }[] = [];
      for (const [place, speaker] of speakers.entries()) {
        turns.take(`d-${speaker}`, () => heard.push({ speaker, place }));
        if (place % 5 === 0) await turn();
      }
      for (let passed = 0; passed <= speakers.length + 1; passed += 1) await turn();
      for (const speaker of [0, 1, 2, 3]) {
        const places = speakers.flatMap((who, place) => (who === speaker ? [place] : []));
        expect(heard.filter((one) => one.speaker === speaker).map(({ place }) => place)).toEqual(
          places,
        );
      }
    }),
    { numRuns: 50 },
  );
});

test("[W3] a few of each are heard in a turn, so that many small things are not slowed down", async () => {
  const turns = new SpeakingTurns({ inATurn: 3, mostWaiting: plenty });
  const heard: number[] = [];
  for (let count = 1; count <= 8; count += 1) turns.take("d-1", () => heard.push(count));
  expect(heard).toEqual([1, 2, 3]);
  await turn();
  expect(heard).toEqual([1, 2, 3, 4, 5, 6]);
  await turn();
  expect(heard).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
