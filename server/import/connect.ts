import { io } from "socket.io-client";
import type { Socket } from "socket.io-client";
import type { ToolWireCommand } from "../../shared/protocol/commands.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";

/** A tool's connection to the running office; what it is answered is checked before use. */
export type ToolSocket = Socket<
  Record<string, never>,
  { command: (command: ToolWireCommand, acknowledge: (reply: unknown) => void) => void }
>;

/** Connects as a tool; rejects with the refusal or the network's error. To be closed by the caller. */
export async function connectTool(address: string, token: string): Promise<ToolSocket> {
  const auth = { protocol: protocolVersion, audience: "tool", token };
  const socket: ToolSocket = io(address, { transports: ["websocket"], forceNew: true, auth });
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once("connect", resolve);
      socket.once("connect_error", reject);
    });
    return socket;
  } catch (error) {
    socket.close();
    throw error;
  }
}
