import { z } from "zod";
import { key, label, names, section, text, whole } from "./atoms.ts";

/** Shown where visitors wait and stand: areas, counters, kiosks and printers. */

export const area = section({
  name: names,
  floor: names,
  info: names.exactOptional(),
  displays: z.array(key, { error: "a list of display keys" }),
});

export const counter = section({
  number: label,
  area: key,
  direction: names,
  queues: z
    .array(key, { error: "a list of queue keys" })
    .min(1, { error: "at least one queue to serve" }),
  printer: key.exactOptional(),
});

export const kiosk = section({ area: key, printer: key.exactOptional() });

export const printer = section({
  name: text,
  host: text,
  port: whole(1, 65_535),
  paper: z.literal([80, 58], { error: "80 or 58 (millimetres)" }),
});
