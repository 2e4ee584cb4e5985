import { expect, test } from "vitest";
import { watchCorner } from "./corner.ts";

type Listener = Parameters<Parameters<typeof watchCorner>[0]["addEventListener"]>[1];

function corner() {
  const listeners: Listener[] = [];
  let asked = 0;
  watchCorner(
    { addEventListener: (_type, listener) => listeners.push(listener) },
    () => (asked += 1),
  );
  return {
    touch: (clientX: number, clientY: number, timeStamp: number) => {
      for (const listener of listeners) listener({ clientX, clientY, timeStamp });
    },
    asked: () => asked,
  };
}

test("five touches in the corner within three seconds ask for the PIN", () => {
  const { touch, asked } = corner();
  for (const at of [0, 500, 1_000, 1_500]) touch(10, 10, at);
  expect(asked()).toBe(0);
  touch(90, 90, 2_000);
  expect(asked()).toBe(1);
  touch(10, 10, 2_100);
  expect(asked()).toBe(1);
});

test("slow touches and touches elsewhere do not", () => {
  const { touch, asked } = corner();
  for (let at = 0; at < 20_000; at += 1_000) touch(10, 10, at);
  for (const at of [30_000, 30_100, 30_200, 30_300]) touch(10, 10, at);
  touch(300, 300, 30_400);
  touch(10, 10, 30_500);
  expect(asked()).toBe(0);
});
