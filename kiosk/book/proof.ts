import { bookingPaths } from "../../shared/protocol/booking-pages.ts";

/** Where proofs of work come from (rule B10). */
export interface ProofSource {
  /** Begins with one, unless one is under way or ready. */
  prepare(): void;
  /** A proof that nobody has taken yet; null when the server was not reached. */
  take(signal?: AbortSignal): Promise<string | null>;
}

/** A proof older than this may have run out; it is made anew (milliseconds). */
const freshFor = 60_000;

interface Ready {
  readonly begun: number;
  readonly proof: Promise<string | null>;
}

/** Proofs worked out in this browser's own background; what works them out is loaded when it is first needed. */
export function proofsOfWork(
  solve: () => Promise<string> = solved,
  now: () => number = Date.now,
): ProofSource {
  let ready: Ready | null = null;
  const begin = (): Ready => ({
    begun: now(),
    proof: solve().catch((error: unknown) => {
      console.warn("no proof of work", error);
      return null;
    }),
  });
  return {
    prepare() {
      if (ready === null || now() - ready.begun > freshFor) ready = begin();
    },
    async take(signal) {
      const prepared = ready;
      ready = null;
      if (prepared !== null && now() - prepared.begun <= freshFor) {
        const proof = await prepared.proof;
        if (proof !== null) return proof;
      }
      signal?.throwIfAborted();
      return begin().proof;
    },
  };
}

async function solved(): Promise<string> {
  const [{ solveHere }, response] = await Promise.all([
    import("./solve-here.ts"),
    fetch(bookingPaths.challenge, { cache: "no-store" }),
  ]);
  if (!response.ok) throw new Error(`${response.status} instead of a challenge`);
  return solveHere(await response.json());
}
