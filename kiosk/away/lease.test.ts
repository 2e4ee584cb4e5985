import { describe, expect, test } from "vitest";
import type { LeaseAnswer } from "../../shared/domain/away/lease-answer.ts";
import { hour, minute } from "../../shared/domain/instant.ts";
import { wallTime } from "../../shared/testing/wall-time.ts";
import { draw, standing, wanted, withLease, withoutDrawn, type DrawWish } from "./lease.ts";
import { nothingRemembered, type AwayMemory } from "./memory.ts";

const [nine, noon] = [wallTime("09:00"), wallTime("12:00")];
const queues = ["clearing", "emergency"];

/** Three numbers of the clearing desk, open from nine to noon. */
const lease: LeaseAnswer = {
  day: "2026-11-23",
  ends: wallTime("00:00", "2026-11-24"),
  queues: [
    {
      queue: "clearing",
      open: [{ from: nine, to: noon }],
      block: { lease: 1, letter: "K", from: 801, to: 803 },
    },
    { queue: "emergency", open: [], block: null },
  ],
};
const wish: DrawWish = {
  queue: "clearing",
  language: "de",
  criterion: null,
  asked: null,
  secret: "1".repeat(39),
};
const held = withLease(nothingRemembered, lease);

function drawMany(memory: AwayMemory, count: number, at = nine): AwayMemory {
  return Array.from({ length: count }).reduce<AwayMemory>(
    (before) => draw(before, wish, at).after,
    memory,
  );
}

describe("drawing without the server", () => {
  test("[L2] gives the numbers of the lease in order, and remembers each", () => {
    const { drawn } = drawMany(held, 3);
    expect(drawn.map(({ number }) => number)).toEqual(["K801", "K802", "K803"]);
  });

  test("[L2] used up, there is none, and nothing changes", () => {
    const empty = drawMany(held, 3);
    expect(standing(empty, "clearing", nine)).toBe("used-up");
    expect(draw(empty, wish, nine)).toEqual({ after: empty, ticket: null });
  });

  test.each([
    ["before the queue opens", nine - 1, "closed"],
    ["when it opens", nine, "open"],
    ["until its last admission", noon - 1, "open"],
    ["from then on", noon, "closed"],
  ] as const)("[N3][L2] %s", (_, at, state) => {
    expect(standing(held, "clearing", at)).toBe(state);
    expect(draw(held, wish, at).ticket === null).toBe(state !== "open");
  });

  test("[L1] the lease ends with its business day, whatever the hours say", () => {
    const open = [{ from: nine, to: noon + 48 * hour }];
    const allNight = withLease(held, {
      ...lease,
      queues: [{ queue: "clearing", open, block: null }],
    });
    expect(standing(allNight, "clearing", lease.ends - 1)).toBe("open");
    expect(standing(allNight, "clearing", lease.ends)).toBe("closed");
  });

  test("[L2] a clock that is put back does not turn the order round", () => {
    const first = draw(held, wish, nine + minute).after;
    expect(draw(first, wish, nine).ticket).toMatchObject({ number: "K802", at: nine + minute });
  });
});

describe("leasing", () => {
  test("[L1] with few left a kiosk wants more; of a queue that is over it wants none", () => {
    expect(wanted(nothingRemembered, queues, nine)).toEqual(queues);
    expect(wanted(held, queues, nine)).toEqual(["clearing"]);
    expect(wanted(held, queues, noon)).toEqual([]);
    expect(wanted(held, queues, lease.ends)).toEqual(queues);
  });

  test("[L1] another block comes behind the first, and one that is told twice is not begun again", () => {
    const used = drawMany(held, 2);
    const more = withLease(withLease(used, lease), {
      ...lease,
      queues: [
        { queue: "clearing", open: [{ from: nine, to: noon }], block: null },
        {
          queue: "emergency",
          open: [{ from: nine, to: noon }],
          block: { lease: 2, letter: "E", from: 801, to: 802 },
        },
      ],
    });
    expect(draw(more, wish, nine).ticket).toMatchObject({ number: "K803" });
    expect(draw(more, { ...wish, queue: "emergency" }, nine).ticket).toMatchObject({
      number: "E801",
      lease: 2,
    });
  });

  test("[L1][L3] another day begins with its own numbers; what was not handed in yet is kept", () => {
    const next = withLease(drawMany(held, 2), {
      ...lease,
      day: "2026-11-24",
      ends: lease.ends + 24 * hour,
      queues: [{ queue: "clearing", open: [{ from: nine, to: noon }], block: null }],
    });
    expect(standing(next, "clearing", nine)).toBe("used-up");
    expect(next.drawn).toHaveLength(2);
  });

  test("[L2] what the office has is forgotten, and what was drawn meanwhile is not", () => {
    const two = drawMany(held, 2);
    const three = drawMany(two, 1);
    expect(withoutDrawn(three, two.drawn).drawn.map(({ number }) => number)).toEqual(["K803"]);
  });
});
