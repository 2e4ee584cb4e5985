import type { Handshake } from "../../shared/protocol/handshake.ts";
import type { Device } from "../access/ports.ts";

/**
 * Whether a device is enrolled for what it asks to be; a kiosk that names none is the one it stands for. A display may
 * have screens in several areas, and what hangs in a hall is nobody's secret.
 */
export function standsFor({ kind, place, printer }: Device, shake: Handshake): boolean {
  switch (shake.audience) {
    case "kiosk":
      return kind === "kiosk" && (shake.kiosk ?? place) === place;
    case "display":
      return kind === "display";
    case "counter":
    case "planner":
    case "worklist":
    case "case":
      return kind === "counter" && shake.counter === place;
    case "printer":
      return printer !== null;
    case "ticket":
    case "tool":
      return false;
  }
}
