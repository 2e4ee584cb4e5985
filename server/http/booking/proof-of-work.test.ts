import { createChallenge, solveChallenge, type Challenge, type Solution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { beforeEach, expect, test } from "vitest";
import { minute } from "../../../shared/domain/instant.ts";
import { ProofOfWork } from "./proof-of-work.ts";

const work = { cost: 10, tries: [2, 5] } as const;
const clock = { now: 1_000_000 };
let proofs: ProofOfWork;
beforeEach(() => {
  proofs = new ProofOfWork(() => clock.now, work);
});

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64");

async function solved(challenge: Challenge): Promise<Solution> {
  const solution = await solveChallenge({ challenge, deriveKey });
  if (solution === null) throw new Error("not solved");
  return solution;
}

async function proof(): Promise<string> {
  const challenge = await proofs.challenge();
  return encoded({ challenge, solution: await solved(challenge) });
}

test("[B10] a solved challenge is good for one command, which may be sent again, and for no other", async () => {
  const shown = await proof();
  expect(await proofs.spend(shown, "first")).toBe(true);
  expect(await proofs.spend(shown, "first")).toBe(true);
  expect(await proofs.spend(shown, "second")).toBe(false);
  expect(await proofs.spend(await proof(), "second")).toBe(true);
});

test("[B10] of many commands that bring one proof at the same moment, one is let through", async () => {
  const shown = await proof();
  const commands = Array.from({ length: 20 }, (_, number) => proofs.spend(shown, `${number}`));
  expect((await Promise.all(commands)).filter(Boolean)).toHaveLength(1);
});

test("[B10] a challenge ends after ten minutes, and a spent one does not come back then", async () => {
  const [early, late] = [await proof(), await proof()];
  clock.now += 10 * minute - 1;
  expect(await proofs.spend(early, "first")).toBe(true);
  clock.now += 1;
  expect(await proofs.spend(late, "second")).toBe(false);
  expect(await proofs.spend(early, "third")).toBe(false);
});

test("[B10] another server's challenge, an easier one, or a longer one is worth nothing", async () => {
  const other = await new ProofOfWork(() => clock.now, work).challenge();
  expect(
    await proofs.spend(encoded({ challenge: other, solution: await solved(other) }), "x"),
  ).toBe(false);

  const own = await createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: 1,
    counter: 1,
    deriveKey,
  });
  const unsigned = { challenge: { ...own, signature: "00" }, solution: await solved(own) };
  expect(await proofs.spend(encoded(unsigned), "x")).toBe(false);

  const challenge = await proofs.challenge();
  const solution = await solved(challenge);
  const { parameters } = challenge;
  const longer = { ...challenge, parameters: { ...parameters, data: { ends: clock.now * 2 } } };
  const renamed = { ...challenge, parameters: { ...parameters, nonce: "00".repeat(16) } };
  for (const changed of [longer, renamed]) {
    expect(await proofs.spend(encoded({ challenge: changed, solution }), "x")).toBe(false);
  }
  const guessed = { ...solution, derivedKey: parameters.keyPrefix.padEnd(64, "0") };
  expect(await proofs.spend(encoded({ challenge, solution: guessed }), "x")).toBe(false);
  expect(await proofs.spend(encoded({ challenge, solution }), "x")).toBe(true);
});

test.each([
  "",
  "?",
  "AAAA",
  encoded(null),
  encoded({}),
  encoded({ challenge: {}, solution: {} }),
  "A".repeat(8_000),
])("[W3] %s is no proof", async (text) => {
  expect(await proofs.spend(text, "x")).toBe(false);
});
