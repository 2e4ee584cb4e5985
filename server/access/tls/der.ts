/** The few ASN.1 types that a certificate is made of, in DER (ITU-T X.690). */

const tags = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectId: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Tag, length, content. */
export function element(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(body.length)]), body]);
}

function lengthOf(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const bytes = [];
  for (let rest = length; rest > 0; rest >>= 8) bytes.unshift(rest & 0xff);
  return [0x80 | bytes.length, ...bytes];
}

export const sequence = (...parts: readonly Uint8Array[]) => element(tags.sequence, ...parts);
export const set = (...parts: readonly Uint8Array[]) => element(tags.set, ...parts);
export const octets = (content: Uint8Array) => element(tags.octetString, content);
export const utf8 = (text: string) => element(tags.utf8, Buffer.from(text));
export const yes = Buffer.from([0x01, 0x01, 0xff]);

/** A positive number of so many bytes. */
export function integer(bytes: Uint8Array): Buffer {
  const isNegative = ((bytes[0] ?? 0) & 0x80) !== 0;
  return element(tags.integer, Buffer.from(isNegative ? [0] : []), bytes);
}

/** Whole bytes unless `unused` of the last one's bits mean nothing. */
export function bits(content: Uint8Array, unused = 0): Buffer {
  return element(tags.bitString, Buffer.from([unused]), content);
}

/** Context-specific and constructed: `[number]`. */
export const inside = (number: number, ...content: readonly Uint8Array[]) =>
  element(0xa0 | number, ...content);
/** Context-specific and primitive: `[number]`. */
export const tagged = (number: number, content: Uint8Array) => element(0x80 | number, content);

/** Such as `1.2.840.10045.4.3.2`. */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((part) => {
    const septets = [part & 0x7f];
    for (let more = part >> 7; more > 0; more >>= 7) septets.unshift((more & 0x7f) | 0x80);
    return septets;
  });
  return element(tags.objectId, Buffer.from(bytes));
}

/** To the second; two digits of the year until 2049, as RFC 5280 (4.1.2.5) wants it. */
export function time(at: Temporal.Instant): Buffer {
  const digits = at.round("second").toString().replaceAll(/[-:T]/g, "");
  return digits < "2050"
    ? element(tags.utcTime, Buffer.from(digits.slice(2)))
    : element(tags.generalizedTime, Buffer.from(digits));
}
