import { create } from "qrcode";

/** Text as a QR code: SVG of one path, without a quiet zone, for a card that leaves white around it. */
export function qrDrawing(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  const squares = Array.from({ length: size * size }, (_, at) => [at % size, Math.floor(at / size)])
    .filter(([x = 0, y = 0]) => modules.get(y, x))
    .map(([x, y]) => `M${x} ${y}h1v1h-1z`);
  const box = `0 0 ${size} ${size}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path d="${squares.join("")}"/></svg>`;
}
