import { readEnrolment, type Enrolment } from "./enrolment.ts";
import { pair, usualPace, type Pace, type PairingStage } from "./pair.ts";
import type { ThisDevice } from "./this-device.ts";

/** Where the windows of one machine meet. */
export interface Windows {
  /** Undefined where the browser has none; there it keeps no key either. */
  readonly locks: Pick<LockManager, "request"> | undefined;
  readonly storage: Pick<Storage, "getItem">;
}

export interface Pairing {
  readonly show: (stage: PairingStage) => void;
  /** Null: the server enrols no devices. What it keeps, the next window finds. */
  readonly onEnrolled: (enrolment: Enrolment | null) => void;
  readonly signal: AbortSignal;
  readonly pace?: Pace;
}

/**
 * Has this machine enrolled in one of its windows at a time: they share a key, and the server knows one code for a key.
 * Who had to wait takes what another window has got meanwhile. Rejects with the signal's reason when aborted.
 */
export async function pairInTurn(
  machine: ThisDevice,
  { show, onEnrolled, signal, pace = usualPace }: Pairing,
  { locks, storage }: Windows,
): Promise<void> {
  const { kind } = machine;
  const read = () => readEnrolment(storage, kind);
  const before = read();
  const inTurn = async () => {
    const now = read();
    const isOthers = now !== null && JSON.stringify(now) !== JSON.stringify(before);
    onEnrolled(isOthers ? now : await pair(machine, show, signal, pace));
  };
  if (locks === undefined) return inTurn();
  const name = `wartemarke.${kind}.pairing`;
  const isDone = await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await inTurn();
    return lock !== null;
  });
  if (isDone) return undefined;
  show({ stage: "other-window" });
  return locks.request(name, { signal }, inTurn);
}
