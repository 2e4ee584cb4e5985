/** 128 random bits as 39 decimal digits (rule N5). */
export function freshSecret(): string {
  const bits = crypto
    .getRandomValues(new Uint8Array(16))
    .reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return bits.toString().padStart(39, "0");
}
