import type { Chance } from "./chance.ts";

/** What a frame says of itself (RFC 6455, section 5.2). */
interface FrameHead {
  readonly opcode: number;
  readonly fin?: boolean;
  /** The three reserved bits, 0 to 7. */
  readonly reserved?: number;
  readonly masked?: boolean;
  /** The length it claims, whatever follows. */
  readonly claims?: bigint;
}

/** The bytes of one WebSocket frame. */
export function frame(
  chance: Chance,
  payload: string | Buffer,
  { opcode, fin = true, reserved = 0, masked = true, claims }: FrameHead,
): Buffer {
  const bytes = Buffer.from(payload);
  const length = claims ?? BigInt(bytes.length);
  const first = (fin ? 0x80 : 0) | (reserved << 4) | opcode;
  const bit = masked ? 0x80 : 0;
  const head = length < 126n ? Buffer.alloc(2) : Buffer.alloc(length < 65_536n ? 4 : 10);
  head[0] = first;
  if (head.length === 2) head[1] = bit | Number(length);
  else if (head.length === 4) {
    head[1] = bit | 126;
    head.writeUInt16BE(Number(length), 2);
  } else {
    head[1] = bit | 127;
    head.writeBigUInt64BE(length, 2);
  }
  if (!masked) return Buffer.concat([head, bytes]);
  const mask = chance.bytes(4);
  return Buffer.concat([head, mask, bytes.map((byte, at) => byte ^ (mask[at % 4] ?? 0))]);
}

/** A message as clients send it, now and then in fragments with a ping between them. */
export function messageFrames(chance: Chance, packet: string | Buffer): Buffer {
  const opcode = typeof packet === "string" ? 1 : 2;
  if (chance.is(0.9)) return frame(chance, packet, { opcode });
  const bytes = Buffer.from(packet);
  const cut = chance.below(bytes.length + 1);
  return Buffer.concat([
    frame(chance, bytes.subarray(0, cut), { opcode, fin: false }),
    frame(chance, chance.bytes(chance.below(125)), { opcode: 9 }),
    frame(chance, "", { opcode: 0, fin: false }),
    frame(chance, bytes.subarray(cut), { opcode: 0 }),
  ]);
}

/** A frame that breaks the protocol: reserved bits and opcodes, no mask, lengths that cannot be, ends in between. */
export function brokenFrame(chance: Chance): Buffer {
  const text = chance.text(chance.below(60));
  switch (chance.below(9)) {
    case 0:
      return frame(chance, text, { opcode: 1, masked: false });
    case 1:
      return frame(chance, text, { opcode: chance.pick([3, 4, 5, 6, 7, 11, 12, 13, 14, 15]) });
    case 2:
      return frame(chance, text, { opcode: 1, reserved: 1 + chance.below(7) });
    case 3:
      return frame(chance, text, {
        opcode: 1,
        claims: chance.pick([2n ** 63n, 2n ** 64n - 1n, 2n ** 40n]),
      });
    case 4:
      return frame(chance, text, { opcode: 1, claims: BigInt(65_536 + chance.below(2 ** 30)) });
    case 5:
      return frame(chance, chance.bytes(200), { opcode: chance.pick([8, 9, 10]) });
    case 6:
      return frame(chance, chance.bytes(2 + chance.below(100)), { opcode: 8 });
    case 7:
      // A continuation of nothing, and bytes that are no UTF-8.
      return Buffer.concat([
        frame(chance, text, { opcode: 0 }),
        frame(chance, chance.bytes(40), { opcode: 1 }),
      ]);
    default:
      return chance.bytes(1 + chance.below(120));
  }
}
