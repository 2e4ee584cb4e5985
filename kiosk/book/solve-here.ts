import { solveChallengeWorkers } from "altcha/lib";
import Pbkdf2Worker from "altcha/workers/pbkdf2?worker";
import ShaWorker from "altcha/workers/sha?worker";
import { z } from "zod";

/** ALTCHA's challenge, as far as it is solved here: https://altcha.org/docs/v2/proof-of-work/ */
const challenge = z.object({
  parameters: z.looseObject({
    algorithm: z.string(),
    nonce: z.string(),
    salt: z.string(),
    cost: z.number(),
    keyLength: z.number(),
    keyPrefix: z.string(),
  }),
  signature: z.string().optional(),
});

/** At most so many workers: the visitor's phone has other things to do. */
const mostWorkers = 4;

/** Solves a challenge in workers; answers the text the server expects as proof. Rejects when it cannot. */
export async function solveHere(input: unknown): Promise<string> {
  const { parameters, signature } = challenge.parse(input);
  const given = signature === undefined ? { parameters } : { parameters, signature };
  const solution = await solveChallengeWorkers({
    challenge: given,
    concurrency: Math.min(mostWorkers, navigator.hardwareConcurrency),
    createWorker: (algorithm) =>
      algorithm.startsWith("PBKDF2") ? new Pbkdf2Worker() : new ShaWorker(),
  });
  if (solution === null) throw new Error("the challenge was not solved in time");
  return btoa(JSON.stringify({ challenge: given, solution }));
}
