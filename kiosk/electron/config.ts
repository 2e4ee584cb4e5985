import { z } from "zod";
import { localPrinterConfig } from "../../shared/device-printing/config.ts";
import { commonConfig } from "../../shared/shell/config.ts";
import { exitPinHash } from "../../shared/shell/exit-pin.ts";
import { updateConfig } from "../../shared/shell/update/config.ts";

/** `/etc/wartemarke/kiosk.json`. */
export const kioskConfig = commonConfig.extend({
  /** Who knows this PIN may leave the kiosk (`npm run exit-pin`); null: nobody may, except through the machine. */
  exitPin: exitPinHash.nullable().default(null),
  /** The printer that hangs at this machine; the office's definition names it with `atDevice: true`. */
  printer: localPrinterConfig.nullable().default(null),
  updates: updateConfig.nullable().default(null),
});
export type KioskConfig = z.infer<typeof kioskConfig>;
