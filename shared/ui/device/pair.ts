import { pairingReply, pairingState } from "../../protocol/pairing.ts";
import { askServer } from "./ask-server.ts";
import { base64url } from "./base64url.ts";
import type { Enrolment } from "./enrolment.ts";
import { commitmentTo, pairingCodeOf } from "./pairing-code.ts";
import type { ThisDevice } from "./this-device.ts";

/** What a device that is being enrolled shows. */
export type PairingStage =
  | { readonly stage: "starting" }
  /** Another window of this machine shows its code. */
  | { readonly stage: "other-window" }
  /** `until`: when the code is renewed, by this machine's clock in milliseconds. */
  | { readonly stage: "shown"; readonly code: string; readonly until: number }
  /** An administrator sent the device away; a new code follows by itself. */
  | { readonly stage: "refused" }
  /** Too many devices wait; tried again by itself. */
  | { readonly stage: "busy" }
  /** The server does not answer; tried again by itself. */
  | { readonly stage: "unreachable" }
  /** This machine can keep no key: not over https, or too old a browser. */
  | { readonly stage: "no-key" };

/** Milliseconds. */
export interface Pace {
  /** How often to look whether somebody approved. */
  readonly look: number;
  /** After no answer, or a refusal. */
  readonly again: number;
  /** How long a code is shown; the server forgets it after ten minutes (rule X1). */
  readonly renew: number;
}
export const usualPace: Pace = { look: 1_500, again: 10_000, renew: 10 * 60_000 };

/**
 * Has this machine enrolled (rule X1): shows one code after another until an administrator has approved one. Null: the
 * server enrols no devices. Rejects with the signal's reason when aborted.
 */
export async function pair(
  machine: ThisDevice,
  show: (stage: PairingStage) => void,
  signal: AbortSignal,
  pace: Pace = usualPace,
): Promise<Enrolment | null> {
  for (;;) {
    const outcome = await once(machine, show, signal, pace).catch((error: unknown) => {
      signal.throwIfAborted();
      console.warn("pairing:", error);
      return "unreachable" as const;
    });
    if (outcome === "not-offered") return null;
    if (typeof outcome === "object") return outcome;
    if (outcome === "expired") continue;
    show({ stage: outcome });
    await pause(pace.again, signal);
  }
}

type Outcome = Enrolment | "expired" | "refused" | "busy" | "no-key" | "not-offered";

/** One code, until something came of it. */
async function once(
  machine: ThisDevice,
  show: (stage: PairingStage) => void,
  signal: AbortSignal,
  pace: Pace,
): Promise<Outcome> {
  const { kind, version, server } = machine;
  const publicKey = await publicKeyOf(machine);
  if (publicKey === null) return "no-key";
  const nonce = crypto.getRandomValues(new Uint8Array(32));
  const commitment = await commitmentTo(nonce);
  const path = "/api/devices/pairing";
  const begun = await askServer(server, path, { kind, publicKey, commitment, version }, signal);
  if (begun.status === 404) return "not-offered";
  if (begun.status === 429 || begun.status === 503) return "busy";
  const { pairing, nonce: serverNonce } = pairingReply.parse(begun.content);

  const deviceNonce = base64url(nonce);
  const own = `${path}/${pairing}`;
  const revealed = await askServer(server, `${own}/reveal`, { nonce: deviceNonce }, signal);
  if (revealed.status >= 400) throw new Error(`the server answered ${revealed.status}`);
  const certificate = await machine.certificate();
  const code = await pairingCodeOf({ publicKey, deviceNonce, serverNonce, certificate });
  const until = Date.now() + pace.renew;
  show({ stage: "shown", code, until });
  return outcomeOf(() => askServer(server, own, undefined, signal), until, signal, pace);
}

async function outcomeOf(
  look: () => ReturnType<typeof askServer>,
  until: number,
  signal: AbortSignal,
  pace: Pace,
): Promise<Outcome> {
  while (Date.now() < until) {
    await pause(pace.look, signal);
    const { status, content } = await look();
    // Unknown to a server that was started anew.
    if (status === 404) return "expired";
    if (status === 429) continue;
    const seen = pairingState.parse(content);
    if (seen.state === "approved") {
      const { device, name, place } = seen;
      return { device, name, place };
    }
    if (seen.state !== "waiting") return seen.state;
  }
  return "expired";
}

async function publicKeyOf(machine: ThisDevice): Promise<string | null> {
  try {
    return (await machine.key()).publicKey;
  } catch (error) {
    console.error("this machine can keep no key:", error);
    return null;
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", abort);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", abort, { once: true });
  });
}
