import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { askSettings } from "./ask-settings.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const flooding = { ok: false, error: { code: "flooding" } };
const done = { ok: true, reply: { kind: "done" } };

/** A server that says these one after the other, the last again and again. */
function connectionSaying(...answers: readonly unknown[]) {
  const asked: unknown[] = [];
  const connection = {
    current: () => ({
      view: null,
      online: true,
      refused: null,
      session: null,
      offlineSince: null,
      clockOffset: 0,
    }),
    request(_: string, content: object) {
      asked.push(content);
      return Promise.resolve(answers[Math.min(asked.length, answers.length) - 1]);
    },
  };
  return { connection, asked };
}

it("[X8] waits for the server's patience and asks again: a long text uses all of it up", async () => {
  const { connection, asked } = connectionSaying(flooding, flooding, done);
  const outcome = askSettings(connection, { type: "ListDevices" });
  await vi.runAllTimersAsync();
  expect(await outcome).toEqual(done);
  expect(asked).toHaveLength(3);
});

it("[X8] gives up when the server has no patience at all", async () => {
  const { connection, asked } = connectionSaying(flooding);
  const outcome = askSettings(connection, { type: "ListDevices" });
  await vi.runAllTimersAsync();
  expect(await outcome).toEqual(flooding);
  expect(asked.length).toBeLessThan(30);
});
