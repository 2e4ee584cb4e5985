import { z } from "zod";
import type { PrinterDefinition } from "../../shared/domain/definition.ts";
import { key, label, names, section, text, whole } from "./atoms.ts";
import { forwardIssues } from "./forward-issues.ts";

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

const paper = z.literal([80, 58], { error: "80 or 58 (millimetres)" });

const networkPrinter = section({ name: text, host: text, port: whole(1, 65_535), paper });

const devicePrinter = section({
  name: text,
  atDevice: z.literal(true, { error: "true, or an address: host and port" }),
  paper,
});

/** In the network at an address, or `atDevice: true`; a key decides, so that mistakes in the rest are named as such. */
export const printer = z.unknown().transform((typed, context): PrinterDefinition => {
  const atDevice = typeof typed === "object" && typed !== null && "atDevice" in typed;
  const read = (atDevice ? devicePrinter : networkPrinter).safeParse(typed);
  if (read.success) return read.data;
  forwardIssues(read.error.issues, context);
  return z.NEVER;
});
