import type { IncomingMessage } from "node:http";
import type { AudienceKind } from "../../shared/protocol/handshake-kinds.ts";
import { isFromOwnMachine } from "../access/network/own-machine.ts";
import { plainAddress } from "../access/network/plain-address.ts";

/** Which listener of the server it is: the office's own, the public's, or the one for tools on this machine. */
export type Side = "office" | "public" | "tools";

/** How a connection came in. */
export interface Entrance {
  readonly side: Side;
  /** Such as `192.0.2.7`; a proxy's own where one stands before us. */
  readonly address: string;
  /** Made on this machine, under a loopback name and past no proxy. */
  readonly fromOwnMachine: boolean;
}

export function entranceOf(side: Side, request: IncomingMessage): Entrance {
  return {
    side,
    address: plainAddress(request.socket.remoteAddress),
    fromOwnMachine: isFromOwnMachine(request),
  };
}

/**
 * Whether an audience may come in there (rule X7): the public by tickets only, tools from this machine only; and
 * where access is open nobody but a ticket's holder through a proxy, since that may stand for the whole world.
 */
export function mayEnter(
  audience: AudienceKind,
  { side, fromOwnMachine }: Entrance,
  access: "open" | "enrolled",
): boolean {
  switch (audience) {
    case "ticket":
      return side !== "tools";
    case "tool":
      return side !== "public" && fromOwnMachine;
    case "kiosk":
    case "display":
    case "counter":
    case "planner":
    case "worklist":
    case "case":
    case "printer":
      return side === "office" && (access === "enrolled" || fromOwnMachine);
  }
}
