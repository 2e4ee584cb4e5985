import { z } from "zod";
import { commonConfig } from "../../shared/shell/config.ts";
import { exitPinHash } from "../../shared/shell/exit-pin.ts";
import { updateConfig } from "../../shared/shell/update/config.ts";

/** `/etc/wartemarke/kiosk.json`. */
export const kioskConfig = commonConfig.extend({
  /** Who knows this PIN may leave the kiosk (`npm run exit-pin`); null: nobody may, except through the machine. */
  exitPin: exitPinHash.nullable().default(null),
  updates: updateConfig.nullable().default(null),
});
export type KioskConfig = z.infer<typeof kioskConfig>;
