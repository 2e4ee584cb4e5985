import { toBuffer } from "qrcode";

/** Pixels of one side; a screen shows it sharp, and a scanner reads it off a phone. */
const side = 480;

/** A PNG of the 12 digits as a QR code with its quiet zone (four modules, ISO/IEC 18004). */
export function codePicture(code: string): Promise<Uint8Array> {
  return toBuffer(code, { type: "png", errorCorrectionLevel: "M", margin: 4, width: side });
}
