import type { Chance } from "./chance.ts";
import { mutated, oddText, oddValue, type Json } from "./odd-values.ts";
import { handshakes } from "./samples.ts";

const deepest = 3_000;

/** A Socket.IO event (protocol 5) in the Engine.IO message that carries it, with an acknowledgement asked for or not. */
export function eventPacket(chance: Chance, event: string, body: Json): string {
  const ack = chance.is(0.7) ? String(chance.below(2 ** 31)) : "";
  return `42${ack}${JSON.stringify([event, body])}`;
}

/** Odd in a way that the transport bears: the connection goes on, and something answers or does not. */
export function bearablePacket(chance: Chance): string {
  switch (chance.below(7)) {
    case 0:
      return eventPacket(chance, oddText(chance) || "a", oddValue(chance));
    case 1: {
      const depth = chance.below(deepest);
      return `42["command",${"[".repeat(depth)}${"]".repeat(depth)}]`;
    }
    case 2:
      // An answer to what nobody asked.
      return `43${chance.below(2 ** 31)}${JSON.stringify([oddValue(chance)])}`;
    case 3:
      return `42${chance.below(99)}["command",{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"ok":1}}}]`;
    case 4:
      return eventPacket(
        chance,
        chance.pick(["resync", "session", "print", "printed", "view"]),
        null,
      );
    case 5:
      return `42["command",${JSON.stringify(oddText(chance).repeat(1 + chance.below(5)))}]`;
    default:
      return "3";
  }
}

/** Such that a server may well end the connection: no packet at all, or one that cannot be. */
export function unbearablePacket(chance: Chance): string | Buffer {
  switch (chance.below(9)) {
    case 0:
      return chance.bytes(chance.below(200));
    case 1:
      return oddText(chance);
    case 2:
      return `45${chance.below(2 ** 40)}-["command",{"_placeholder":true,"num":${chance.below(99)}}]`;
    case 3:
      return `451-["command",{"_placeholder":true,"num":-1}]`;
    case 4:
      return `4${chance.below(12)}${oddText(chance)}`;
    case 5:
      return `42/${oddText(chance)},["command"]`;
    case 6:
      return `44${JSON.stringify({ message: oddText(chance) })}`;
    case 7:
      return `42["${chance.pick(["disconnect", "connect", "connect_error", "newListener"])}",1]`;
    default:
      return chance.pick([
        "0",
        "1",
        "5",
        "6",
        "41",
        "40",
        "2probe",
        "42[",
        "42{}",
        '42["command"',
        "9".repeat(70_000),
      ]);
  }
}

/** A handshake that proves nothing. */
export function handshakePacket(chance: Chance): string {
  const forged = chance.pick(handshakes);
  return `40${JSON.stringify(chance.is(0.5) ? mutated(chance, forged) : forged)}`;
}
