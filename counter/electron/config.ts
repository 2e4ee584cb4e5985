import { z } from "zod";
import { localPrinterConfig } from "../../shared/device-printing/config.ts";
import { commonConfig } from "../../shared/shell/config.ts";
import { updateConfig } from "../../shared/shell/update/config.ts";

/** As Electron writes key combinations, such as `Control+F9`; null: none. */
const hotKey = z
  .string()
  .regex(/^((Control|Alt|Shift|Super)\+){1,3}[A-Za-z0-9]{1,12}$/)
  .nullable();

/** `/etc/wartemarke/counter.json`. */
export const counterConfig = commonConfig.extend({
  /** Keys that work while another program has the focus. */
  hotKeys: z
    .strictObject({
      next: hotKey.default("Control+F9"),
      recall: hotKey.default("Control+F10"),
    })
    .default({ next: "Control+F9", recall: "Control+F10" }),
  /** A small bar that stays on top, with the number, next and recall. */
  miniBar: z.boolean().default(false),
  /** Opens when the person signs in to the machine. */
  autostart: z.boolean().default(false),
  /** The printer that hangs at this machine; the office's definition names it with `atDevice: true`. */
  printer: localPrinterConfig.nullable().default(null),
  updates: updateConfig.nullable().default(null),
});
export type CounterConfig = z.infer<typeof counterConfig>;
