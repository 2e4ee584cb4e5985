import type { DeviceProof } from "../../protocol/device-proof.ts";
import type { AudienceKind } from "../../protocol/handshake-kinds.ts";

/** An enrolled machine, as a connection needs it (rule X1). */
export interface Prover {
  /** Asks the server for a fresh challenge and signs it; rejects when there is no answer. */
  prove(audience: AudienceKind): Promise<DeviceProof>;
}
