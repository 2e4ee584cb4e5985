import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { commitmentTo, pairingCodeOf } from "../access/devices/pairing-code.ts";
import {
  challengeText,
  type DeviceKind,
  type DeviceProof,
} from "../../shared/protocol/device-proof.ts";
import type { AudienceKind } from "../../shared/protocol/handshake-kinds.ts";
import type { PairingRequest } from "../../shared/protocol/pairing.ts";

/** A machine with a key pair of its own, that pairs and proves itself as the clients do. */
export class TestDevice {
  readonly kind: DeviceKind;
  readonly publicKey: string;
  readonly nonce = randomBytes(32).toString("base64url");
  readonly #sign: (text: string) => string;

  constructor(kind: DeviceKind) {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    this.kind = kind;
    this.publicKey = publicKey.export({ format: "jwk" }).x ?? "";
    this.#sign = (text) => sign(null, Buffer.from(text), privateKey).toString("base64url");
  }

  get request(): PairingRequest {
    const { kind, publicKey, nonce } = this;
    return { kind, publicKey, commitment: commitmentTo(nonce), version: "0.1.0" };
  }

  /** The code it shows; `certificate` is the fingerprint that it saw. */
  code(serverNonce: string, certificate = ""): string {
    const { publicKey, nonce: deviceNonce } = this;
    return pairingCodeOf({ publicKey, deviceNonce, serverNonce, certificate });
  }

  proof(device: string, nonce: string, audience: AudienceKind): DeviceProof {
    return { device, nonce, signature: this.#sign(challengeText(device, nonce, audience)) };
  }
}
