/** How the simulated printer behaves; `drop` breaks the line after some bytes of a connection. */
export const printerModes = [
  "ready",
  "paper-low",
  "paper-out",
  "cover-open",
  "error",
  "slow",
  "silent",
  "drop",
] as const;

export type PrinterMode = (typeof printerModes)[number];

/** The mechanism stands still and keeps what it was sent. */
export function halted(mode: PrinterMode): boolean {
  return mode === "paper-out" || mode === "cover-open" || mode === "error";
}

/** The byte that answers `DLE EOT n` (Epson: bits 1 and 4 are always set). */
export function realTimeStatus(which: number, mode: PrinterMode): number {
  const fixed = 0x12;
  switch (which) {
    case 1:
      return fixed | (halted(mode) ? 0x08 : 0);
    case 2:
      return (
        fixed |
        (mode === "cover-open" ? 0x04 : 0) |
        (mode === "paper-out" ? 0x20 : 0) |
        (mode === "error" ? 0x40 : 0)
      );
    case 3:
      return fixed | (mode === "error" ? 0x08 : 0);
    default:
      return fixed | (mode === "paper-low" ? 0x0c : 0) | (mode === "paper-out" ? 0x6c : 0);
  }
}

/** The byte that answers `GS r n`; only the paper sensors (1) say anything. */
export function transmittedStatus(which: number, mode: PrinterMode): number {
  return which === 1 && mode === "paper-low" ? 0x03 : 0;
}
