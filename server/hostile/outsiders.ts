import { connect } from "node:net";
import { protocolVersion } from "../../shared/protocol/version.ts";
import type { Chance } from "./chance.ts";
import { brokenFrame, frame, messageFrames } from "./frames.ts";
import { Line, targetOf, webSocketLine, type Target } from "./line.ts";
import { mutated } from "./odd-values.ts";
import type { Order } from "./order.ts";
import { bearablePacket, eventPacket, handshakePacket, unbearablePacket } from "./packets.ts";
import { brokenRequest, oddRequest } from "./requests.ts";
import { counterCommands, kioskCommands, ticketCommands } from "./samples.ts";

/** Sends so many messages and gives how many the connections took. */
export type Attack = (chance: Chance, amount: number, order: Order) => Promise<number>;

/** As many as a connection may send without being ended for it; some send many more. */
const batch = (chance: Chance) => (chance.is(0.02) ? 4_000 : 50 + chance.below(250));

/** Calls it until so much was sent. */
async function until(amount: number, once: (most: number) => Promise<number>): Promise<number> {
  let sent = 0;
  while (sent < amount) sent += await once(amount - sent);
  return sent;
}

async function writeAll(line: Line, most: number, next: () => string | Buffer): Promise<number> {
  let written = 0;
  for (; written < most && line.isOpen; written += 1) await line.write(next());
  return written;
}

/** How long one waits for the end of what may rightly wait for more to come, in milliseconds. */
const unanswered = 100;

const tell = (chance: Chance, packet: string | Buffer) => messageFrames(chance, packet);

/** Handshakes that prove nothing, at every listener. */
export const forgedHandshakes: Attack = (chance, amount, order) =>
  until(amount, async (most) => {
    const url = chance.pick([order.officeUrl, order.publicUrl, order.toolsUrl]);
    const line = await webSocketLine(targetOf(url));
    if (line === null) return 1;
    const sent = await writeAll(line, Math.min(most, 100), () =>
      tell(chance, handshakePacket(chance)),
    );
    await line.end();
    return sent;
  });

/** Somebody with a real ticket who sends everything but what a phone may. */
export const phones: Attack = (chance, amount, order) =>
  until(amount, async (most) => {
    const line = await webSocketLine(targetOf(order.publicUrl));
    if (line === null) return 1;
    const auth = { protocol: protocolVersion, audience: "ticket", secret: order.ticket };
    await line.write(frame(chance, `40${JSON.stringify(auth)}`, { opcode: 1 }));
    await line.hears('40{"sid"');
    const sent = await writeAll(line, Math.min(most, batch(chance)), () =>
      tell(chance, fromPhone(chance)),
    );
    if (chance.is(0.5)) await line.write(tell(chance, unbearablePacket(chance)));
    await line.end();
    return sent;
  });

function fromPhone(chance: Chance): string {
  if (chance.is(0.4)) return bearablePacket(chance);
  // Without an id none of them is a command, whatever else is right.
  const { id: _, ...own } = chance.pick(ticketCommands);
  const foreign = chance.pick([...kioskCommands, ...counterCommands]);
  return eventPacket(chance, "command", chance.is(0.5) ? own : mutated(chance, foreign));
}

/** Frames that break the protocol, and packets that do: mostly the last that their connection sends. */
export const brokenFrames: Attack = (chance, amount, order) =>
  until(amount, async (most) => {
    const line = await webSocketLine(
      targetOf(chance.pick([order.officeUrl, order.publicUrl, order.publicUrl])),
    );
    if (line === null) return 1;
    const sent = await writeAll(line, Math.min(most, 6), () => {
      return chance.is(0.5) ? brokenFrame(chance) : tell(chance, unbearablePacket(chance));
    });
    if (chance.is(0.3)) line.cut();
    else await line.end(unanswered);
    return sent;
  });

/** Requests of the right form with odd content, many on a connection. */
export const oddRequests: Attack = (chance, amount, order) =>
  until(amount, async (most) => {
    const target = targetOf(chance.pick([order.officeUrl, order.publicUrl, order.toolsUrl]));
    return requests(chance, target, { most: Math.min(most, 60), make: oddRequest });
  });

/** Requests that are broken, each of which mostly ends its connection. */
export const brokenRequests: Attack = (chance, amount, order) =>
  until(amount, async (most) => {
    const target = targetOf(chance.pick([order.officeUrl, order.publicUrl, order.publicUrl]));
    const make = brokenRequest;
    return requests(chance, target, { most: Math.min(most, 2), make, patience: unanswered });
  });

async function requests(
  chance: Chance,
  target: Target,
  wish: {
    readonly most: number;
    readonly make: (chance: Chance, host: string) => string | Buffer;
    readonly patience?: number;
  },
): Promise<number> {
  const line = await Line.open(target);
  if (line === null) return 1;
  const host = `${target.host}:${target.port}`;
  const sent = await writeAll(line, wish.most, () => wish.make(chance, host));
  await line.end(wish.patience);
  return sent;
}

/** Bytes that are no TLS where it is spoken, and halves of a hello. */
export const tlsGarbage: Attack = (chance, amount, { officeUrl }) =>
  until(amount, async () => {
    const { host, port } = targetOf(officeUrl);
    const line = await Line.open({ host, port, secure: false });
    if (line === null) return 1;
    const hello = Buffer.from([22, 3, 1, chance.below(256), chance.below(256), 1]);
    await line.write(
      chance.is(0.5)
        ? chance.bytes(1 + chance.below(300))
        : Buffer.concat([hello, chance.bytes(80)]),
    );
    if (chance.is(0.5)) line.cut();
    else await line.end(unanswered);
    return 1;
  });

/** Requests that never end, held open until all is over. */
export function slowRequests(count: number, { publicUrl, officeUrl }: Order) {
  const held = Array.from({ length: count }, (_, at) => {
    const { host, port } = targetOf(at % 2 === 0 ? publicUrl : officeUrl);
    const socket = connect({ host, port });
    socket.on("error", () => socket.destroy());
    socket.write(
      at % 3 === 0
        ? "POST /api/status HTTP/1.1\r\nhost: a\r\ncontent-length: 99\r\n\r\n{"
        : "GET / HT",
    );
    return socket;
  });
  return { cut: () => held.forEach((socket) => socket.destroy()) };
}
