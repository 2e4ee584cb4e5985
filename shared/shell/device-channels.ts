import { channels } from "./channels.ts";
import type { DeviceKey } from "./device-key.ts";
import type { PageDoor } from "./ipc.ts";
import type { ServerTrust } from "./server-trust.ts";

/**
 * Lets the pages use the device's key without having it (rule X1). `onProved` is called with the id under which the
 * office knows this device, whenever a page proves it.
 */
export function answerDevice(
  door: PageDoor,
  key: DeviceKey,
  trust: ServerTrust,
  onProved: (device: string) => void,
): void {
  door.answer(channels.publicKey, () => key.publicKey);
  door.answer(channels.certificate, () => trust.fingerprint);
  door.answer(channels.sign, ([text]) => {
    // A page signs a challenge only once an administrator has approved the device: the server is known now.
    trust.pin();
    const [, device] = text.split("\n");
    if (device !== undefined) onProved(device);
    return key.sign(text);
  });
}
