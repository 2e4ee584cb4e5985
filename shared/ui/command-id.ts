/**
 * A version 7 UUID (RFC 9562): 48 bits of time, 74 of chance. Ordered by time, so that the server's index of answers
 * grows at its end; made by hand, since `randomUUID` exists in secure contexts only, and a display reached by plain
 * HTTP in the building is none.
 */
export function freshCommandId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(now / 0x1_0000));
  view.setUint16(4, now % 0x1_0000);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
