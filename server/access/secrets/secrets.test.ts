import { expect, test } from "vitest";
import { badgeHash } from "./badge.ts";
import { FewAtOnce, TooManyWaiting } from "./few-at-once.ts";
import { readPhc } from "./phc.ts";
import { hashing, Secrets } from "./secrets.ts";
import { isWeakPassword } from "./weak-password.ts";

const light = { memory: 64, passes: 1, parallelism: 1 } as const;

test("[X3] a secret is kept as argon2id with its own salt and OWASP's parameters", async () => {
  const secrets = new Secrets();
  const kept = await secrets.hash("a horse on the stair");
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(kept).not.toBe(await secrets.hash("a horse on the stair"));
  expect(await secrets.verify("a horse on the stair", kept)).toBe(true);
  expect(await secrets.verify("a horse on the stairs", kept)).toBe(false);
});

test("[X3] parameters are read from what is kept, so that older ones go on working", async () => {
  const kept = await new Secrets(light).hash("a horse on the stair");
  expect(readPhc(kept)).toMatchObject(light);
  expect(await new Secrets(hashing).verify("a horse on the stair", kept)).toBe(true);
});

test("[X3] an ü is an ü, composed or not", async () => {
  const secrets = new Secrets(light);
  const kept = await secrets.hash("grüne Tür im Flur");
  expect(await secrets.verify("grüne Tür im Flur".normalize("NFD"), kept)).toBe(true);
});

test.each([null, "", "secret", "$argon2i$v=19$m=64,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA"])(
  "[X3] nothing is right for %j, and it takes the work of a real one",
  async (kept) => {
    const secrets = new Secrets({ ...light, memory: 2_048, passes: 8 });
    const real = await secrets.hash("a horse on the stair");
    const known = await quickest(() => secrets.verify("wrong", real));
    const unknown = await quickest(() => secrets.verify("wrong", kept));
    expect(unknown).toBeGreaterThan(known / 4);
    expect(await secrets.verify("", kept)).toBe(false);
  },
);

test("[X3] two secrets are checked at once, so many wait, the next is turned away", async () => {
  const few = new FewAtOnce(2, 1);
  const started: number[] = [];
  const gates = [1, 2, 3].map(() => Promise.withResolvers<void>());
  const runs = gates.map(({ promise }, index) =>
    few.run(async () => {
      started.push(index);
      await promise;
      if (index === 0) throw new Error("went wrong");
    }),
  );
  await expect(few.run(async () => {})).rejects.toThrow(TooManyWaiting);
  expect(started).toEqual([0, 1]);
  gates[0]?.resolve();
  await expect(runs[0]).rejects.toThrow("went wrong");
  await Promise.resolve();
  expect(started).toEqual([0, 1, 2]);
  for (const gate of gates) gate.resolve();
  await Promise.all(runs.slice(1));
  expect(few.isFull).toBe(false);
  await few.run(async () => {});
});

test.each([
  "Kurz-17",
  "aaaaaaaaaaaaaaaa",
  "1212121212121212",
  "123456789012",
  "210987654321",
  "Passwort1234!",
  "Sommer2026!!!",
  "!!Ausländerbehörde1",
  "QWERTZuiop123",
  "Person03.Person03",
  "person03-2026-2026",
])("[X3] %s is too weak", (password) => {
  expect(isWeakPassword(password, ["person03"])).toBe(true);
});

test.each(["a horse on the stair", "drei nasse Hunde", "xK4!pq9Zr2mV", "سبعة كتب زرقاء"])(
  "[X3] %s is a password",
  (password) => expect(isWeakPassword(password, ["person03", null])).toBe(false),
);

test("[X3] a badge is kept as a hash of its own key", () => {
  const [one, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  expect(badgeHash(one, "04a2 19ff")).toBe(badgeHash(one, "04A219FF"));
  expect(badgeHash(one, "04A219FF")).not.toBe(badgeHash(other, "04A219FF"));
  expect(badgeHash(one, "04A219FF")).not.toContain("04A219FF");
});

/** Of five, since a busy machine makes any one of them slow. */
async function quickest(work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  while (took.length < 5) {
    const from = performance.now();
    await work();
    took.push(performance.now() - from);
  }
  return Math.min(...took);
}
