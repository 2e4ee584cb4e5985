import { challengeReply, challengeText } from "../../protocol/device-proof.ts";
import type { Prover } from "./prover.ts";
import { askServer } from "./ask-server.ts";
import type { ThisDevice } from "./this-device.ts";

/** Proves with this machine's key that it is the enrolled `device`. */
export function enrolledDevice(machine: ThisDevice, device: string): Prover {
  return {
    async prove(audience) {
      const asked = await askServer(machine.server, "/api/devices/challenge", { device });
      if (asked.status !== 200)
        throw new Error(`no challenge: the server answered ${asked.status}`);
      const { nonce } = challengeReply.parse(asked.content);
      const key = await machine.key();
      const signature = await key.sign(challengeText(device, nonce, audience));
      return { device, nonce, signature, version: machine.version };
    },
  };
}
