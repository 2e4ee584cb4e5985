import QRCode from "qrcode";
import type { Bitmap } from "./bitmap.ts";
import { onSheet } from "./sheet.ts";

/** ISO/IEC 18004 asks for four modules of quiet zone. */
const quiet = 4;
const largestModule = 6;
const smallestModule = 4;

/** A QR code in the middle of the paper, modules of 4 to 6 dots (0.5 to 0.75 mm); fails when it cannot fit. */
export function drawQr(content: string, width: number): Bitmap {
  const { modules } = QRCode.create(content, { errorCorrectionLevel: "M" });
  const across = modules.size + 2 * quiet;
  const module = Math.min(largestModule, Math.floor(width / across));
  if (module < smallestModule) {
    throw new Error(`a QR code of ${across} modules does not fit on ${width} dots`);
  }
  const left = Math.floor((width - across * module) / 2);
  return onSheet(width, across * module, (context) => {
    for (const [index, dark] of modules.data.entries()) {
      if (dark === 1) {
        const column = (index % modules.size) + quiet;
        const row = Math.floor(index / modules.size) + quiet;
        context.fillRect(left + column * module, row * module, module, module);
      }
    }
  });
}
