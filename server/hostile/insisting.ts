import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds; longer in all than the minute after which a limit forgets. */
const between = 2_000;

/** Tries again when a connection could not be made; rejects with the last failure. */
export async function insisting<T>(connect: () => Promise<T>, attempts = 40): Promise<T> {
  try {
    return await connect();
  } catch (error) {
    if (attempts <= 1) throw error;
    await pause(between);
    return insisting(connect, attempts - 1);
  }
}
