import type { AudienceKind } from "../../../shared/protocol/handshake-kinds.ts";
import type { DeviceProof } from "../../../shared/protocol/device-proof.ts";
import type { Device, DeviceId } from "../ports.ts";

/** What the sockets ask about devices (rules X1 and X2). */
export interface DeviceGate {
  /** `open`: on loopback only, a device needs no proof. */
  readonly access: "open" | "enrolled";
  /** The device that made this proof, for a connection of this kind; null: none, or one that is revoked. Once only. */
  prove(proof: DeviceProof, audience: AudienceKind): Device | null;
  /** Whether it is one of ours still. */
  isEnrolled(device: DeviceId): boolean;
  /** A device has one connection more, or less. Both never throw. */
  arrived(device: DeviceId, version: string | null): void;
  left(device: DeviceId): void;
  /** Tells of a device whose connections must end: it was revoked, or stands elsewhere now. */
  onGone(listener: (device: DeviceId) => void): () => void;
}
