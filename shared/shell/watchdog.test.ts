import { expect, test } from "vitest";
import { Watchdog } from "./watchdog.ts";

const second = 1_000;

/** At which seconds a page that is never well is loaded again, and when it is given up. */
function reloadsOf(crashesAtOnce: boolean) {
  const dog = new Watchdog(0);
  const reloads: number[] = [];
  for (let now = 0; now < 3_600; now += 1) {
    if (crashesAtOnce) dog.crashed(now * second);
    const verdict = dog.check(now * second);
    if (verdict === "reload") reloads.push(now);
    if (verdict === "give-up") return { reloads, gaveUp: now };
  }
  return { reloads, gaveUp: null };
}

test("a page that crashes each time is loaded again at growing distances, then given up", () => {
  const { reloads, gaveUp } = reloadsOf(true);
  const pauses = reloads.map((at, index) => at - (reloads[index - 1] ?? 0));
  // A second more each, because a crash is noticed in the second after the load.
  expect(pauses).toEqual([1, 3, 5, 9, 17, 33, 61, 61, 61, 61, 61, 61]);
  expect(gaveUp).not.toBeNull();
});

test("a page that never shows anything is loaded again after 30 s", () => {
  const { reloads, gaveUp } = reloadsOf(false);
  expect(reloads[0]).toBe(30);
  expect(reloads).toHaveLength(12);
  expect(gaveUp).not.toBeNull();
});

test("a page that fell silent is loaded again after 15 s, and one that lives never", () => {
  const dog = new Watchdog(0);
  for (let now = 0; now <= 3_600; now += 2) {
    dog.beat(now * second, true);
    expect(dog.check(now * second)).toBe("leave");
  }
  expect(dog.check(3_614 * second)).toBe("leave");
  expect(dog.check(3_615 * second)).toBe("reload");
});

test("five good minutes wipe out what was", () => {
  const dog = new Watchdog(0);
  let now = 0;
  for (let crash = 0; crash < 20; crash += 1) {
    dog.crashed(now);
    while (dog.check(now) === "leave") now += second;
    expect(dog.check(now)).toBe("leave");
    for (const end = now + 301 * second; now < end; now += second) dog.beat(now, true);
  }
  dog.crashed(now);
  expect(dog.check(now + second)).toBe("reload");
});
