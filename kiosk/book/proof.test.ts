import { expect, it } from "vitest";
import { proofsOfWork } from "./proof.ts";

function counting() {
  let [made, now] = [0, 0];
  const source = proofsOfWork(
    async () => {
      made += 1;
      return `proof ${made}`;
    },
    () => now,
  );
  return { source, pass: (time: number) => (now += time), made: () => made };
}

it("[B10] uses a prepared proof, once", async () => {
  const { source, made } = counting();
  source.prepare();
  source.prepare();
  expect(await source.take()).toBe("proof 1");
  expect(await source.take()).toBe("proof 2");
  expect(made()).toBe(2);
});

it("[B10] makes a proof anew that has waited so long that it may have run out", async () => {
  const { source, pass } = counting();
  source.prepare();
  pass(61_000);
  expect(await source.take()).toBe("proof 2");
});

it("[B10] says when no proof can be had, and tries again the next time", async () => {
  let reached = false;
  const source = proofsOfWork(async () => {
    if (!reached) throw new Error("not reached");
    return "proof";
  });
  source.prepare();
  expect(await source.take()).toBeNull();
  reached = true;
  expect(await source.take()).toBe("proof");
});
