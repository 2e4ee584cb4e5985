import { z } from "zod";
import { key } from "../../shared/protocol/atoms.ts";
import { commonConfig } from "../../shared/shell/config.ts";
import { updateConfig } from "../../shared/shell/update/config.ts";

/** Which screen: the first one, one by the name the machine gives it, or one by its place from the left (1, 2, …). */
const screenChoice = z.union([
  z.literal("primary"),
  z.int().min(1).max(16),
  z.string().min(1).max(100),
]);
export type ScreenChoice = z.infer<typeof screenChoice>;

const displayScreen = z.strictObject({
  screen: screenChoice,
  /** Whose calls it shows; left out: the area it was paired for. */
  area: key.optional(),
  /** One screen of a hall speaks, the others are silent. */
  sound: z.boolean().default(true),
});
export type DisplayScreen = z.infer<typeof displayScreen>;

/** `/etc/wartemarke/display.json`. */
export const displayConfig = commonConfig.extend({
  screens: z
    .array(displayScreen)
    .min(1)
    .max(16)
    .default([{ screen: "primary", sound: true }]),
  /** The loudspeaker's name as the machine shows it; null: the machine's own choice. */
  soundDevice: z.string().min(1).max(200).nullable().default(null),
  updates: updateConfig.nullable().default(null),
});
export type DisplayConfig = z.infer<typeof displayConfig>;
