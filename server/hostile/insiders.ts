import type { Socket } from "socket.io-client";
import { commandsOf } from "../../shared/protocol/commands.ts";
import type { DeviceKind } from "../../shared/protocol/device-proof.ts";
import { readAs } from "../../shared/protocol/read-as.ts";
import type { TestDevice } from "../testing/device.ts";
import { openOver, proveOver } from "../testing/device-wire.ts";
import type { Chance } from "./chance.ts";
import { insisting } from "./insisting.ts";
import { mutated, type Json } from "./odd-values.ts";
import { stolenCounter, type Order } from "./order.ts";
import { bearablePacket, eventPacket, unbearablePacket } from "./packets.ts";
import { counterCommands, counterRequests, kioskCommands, ticketCommands } from "./samples.ts";

const place = {
  kiosk: { audience: "kiosk" },
  display: { audience: "display", area: "eg" },
  counter: { audience: "counter", counter: stolenCounter },
} as const;

/** Each has its own, as machines have: limits go by address, and honest devices are at none of these. */
const addressOf = { kiosk: "127.0.0.11", display: "127.0.0.12", counter: "127.0.0.13" } as const;

/** Enrolled devices whose keys were stolen, over TLS: a kiosk, a display, and a counter that nobody signed in at. */
export class Insiders {
  readonly #devices: Readonly<Record<DeviceKind, TestDevice>>;

  constructor(devices: Readonly<Record<DeviceKind, TestDevice>>) {
    this.#devices = devices;
  }

  /** Sends so many messages over connections that come back as often as they are ended. */
  async attack(kind: DeviceKind, chance: Chance, amount: number, order: Order): Promise<number> {
    let sent = 0;
    while (sent < amount) {
      const socket = await this.#connect(kind, order);
      const most = Math.min(amount - sent, 200 + chance.below(800));
      for (let count = 0; count < most && socket.connected; count += 1) {
        socket.io.engine.write(messageOf(packetOf(kind, chance)));
        sent += 1;
        if (count % 50 === 49) await answered(socket);
      }
      if (socket.connected) socket.io.engine.write(unbearablePacket(chance));
      socket.close();
    }
    return sent;
  }

  async #connect(
    kind: DeviceKind,
    { officeUrl: url, certificate: ca, stolen }: Order,
  ): Promise<Socket> {
    const wire = { url, ca, from: addressOf[kind] };
    // Whoever comes back too often waits, as all from that address do.
    return insisting(async () => {
      const proof = await proveOver(wire, this.#devices[kind], stolen[kind], kind);
      return openOver(wire, { ...place[kind], proof });
    });
  }
}

/** Engine.IO's client writes the 4 of a message itself. */
const messageOf = (packet: string) => (packet.startsWith("4") ? packet.slice(1) : packet);

function packetOf(kind: DeviceKind, chance: Chance): string {
  if (chance.is(0.3)) return bearablePacket(chance);
  if (chance.is(0.3)) {
    const [event, body] = chance.pick(counterRequests);
    return eventPacket(chance, event, chance.is(0.5) ? mutated(chance, body) : body);
  }
  const all = [...kioskCommands, ...counterCommands, ...ticketCommands];
  const command = chance.pick(kind === "kiosk" ? kioskCommands : all);
  return eventPacket(
    chance,
    "command",
    ineffective(kind, mutated(chance, { ...command, id: chance.uuid() })),
  );
}

/** A stolen kiosk may rightly take tickets: what is still a command after it was changed loses its id. */
function ineffective(kind: DeviceKind, command: Json): Json {
  if (kind !== "kiosk" || !readAs(commandsOf.kiosk, command).success) return command;
  return typeof command === "object" && command !== null ? { ...command, id: "none" } : null;
}

/** Resolves when the server has read what was sent so far, or has ended the connection. */
async function answered(socket: Socket): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  socket.once("disconnect", () => resolve());
  if (!socket.connected) return;
  socket.emit("command", null, () => resolve());
  await promise;
  socket.off("disconnect");
}
