import type { AudienceKind } from "../protocol/handshake-kinds.ts";
import type { Prover } from "./device/prover.ts";

type Auth = Readonly<Record<string, unknown>> & { readonly audience: AudienceKind };
type Send = (auth: object) => void;

/**
 * What Socket.IO sends as `auth` at each attempt: the handshake, and with a device a fresh proof of it (rule X1).
 * `failed` is called instead when the device cannot prove itself now.
 */
export function handshakeAuth(
  handshake: Auth,
  device: Prover | undefined,
  failed: (error: unknown) => void,
): Auth | ((send: Send) => void) {
  if (device === undefined) return handshake;
  let newest = 0;
  const answer = async (send: Send) => {
    const attempt = (newest += 1);
    try {
      const proof = await device.prove(handshake.audience);
      // Unless a later attempt has begun meanwhile, on another transport.
      if (attempt === newest) send({ ...handshake, proof });
    } catch (error) {
      if (attempt === newest) failed(error);
    }
  };
  return (send) => void answer(send);
}
