import { z } from "zod";
import { deviceId, type DeviceKind } from "../../protocol/device-proof.ts";
import { key } from "../../protocol/atoms.ts";

/** What an administrator made of this device; not a secret. */
const enrolment = z.strictObject({ device: deviceId, name: z.string(), place: key });
export type Enrolment = z.infer<typeof enrolment>;

/** Where it lies in the storage of the machine's pages. */
export const entryOf = (kind: DeviceKind) => `wartemarke.${kind}.enrolment`;

/** This machine's enrolment as a kiosk, display or counter; null: none, or one that cannot be read. */
export function readEnrolment(
  storage: Pick<Storage, "getItem">,
  kind: DeviceKind,
): Enrolment | null {
  const text = storage.getItem(entryOf(kind));
  if (text === null) return null;
  try {
    return enrolment.parse(JSON.parse(text));
  } catch (error) {
    console.warn("the enrolment of this device cannot be read:", error);
    return null;
  }
}

/** Null forgets it. The machine's other windows are told, even when it is the one that they know. */
export function writeEnrolment(
  storage: Pick<Storage, "setItem" | "removeItem">,
  kind: DeviceKind,
  value: Enrolment | null,
): void {
  // To write what is there already would be no change.
  storage.removeItem(entryOf(kind));
  if (value !== null) storage.setItem(entryOf(kind), JSON.stringify(value));
}
