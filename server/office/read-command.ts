import type { ZodError } from "zod";
import type { Fault } from "../../shared/protocol/answers.ts";
import { bookingCommand } from "../../shared/protocol/booking-commands.ts";
import {
  audienceOfCommand,
  counterCommand,
  kioskCommand,
  ticketCommand,
  toolCommand,
} from "../../shared/protocol/commands.ts";
import type { Identity } from "./audience.ts";
import type { WireRequest } from "./requests.ts";
import { readAs } from "../../shared/protocol/read-as.ts";

/** Who sends a command: a connection, or somebody on the public booking pages. */
export type CommandSender = Identity | { readonly kind: "booking" };

/** The largest command a client has reason to send, in characters of JSON. */
const largestCommand = 16_384;

/** Validates what a client sent, by socket or by HTTP, as a command it may send; the one way into the office. */
export function readCommand(raw: unknown, identity: CommandSender): WireRequest | Fault {
  switch (identity.kind) {
    case "kiosk": {
      const read = readAs(kioskCommand, raw);
      if (!read.success) return faultOf(raw, read.error, identity);
      return { role: "kiosk", kiosk: identity.kiosk, command: read.data };
    }
    case "counter": {
      const read = readAs(counterCommand, raw);
      if (!read.success) return faultOf(raw, read.error, identity);
      return { role: "counter", counter: identity.counter, command: read.data };
    }
    case "ticket": {
      const read = readAs(ticketCommand, raw);
      if (!read.success) return faultOf(raw, read.error, identity);
      return { role: "ticket", visit: identity.visit, command: read.data };
    }
    case "tool": {
      const read = readAs(toolCommand, raw);
      if (!read.success) return faultOf(raw, read.error, identity);
      return { role: "tool", command: read.data };
    }
    case "booking": {
      const read = readAs(bookingCommand, raw);
      if (!read.success) return faultOf(raw, read.error, identity);
      return { role: "booking", command: read.data };
    }
    case "display":
    case "planner":
    case "worklist":
    case "case":
    case "printer":
      return { code: "not-allowed" };
  }
}

function faultOf(raw: unknown, error: ZodError, identity: CommandSender): Fault {
  if (typeof raw !== "object" || raw === null) {
    return { code: "malformed", path: "", expected: "an object with id and type" };
  }
  if (JSON.stringify(raw).length > largestCommand) return { code: "too-large" };
  const type: unknown = new Map<string, unknown>(Object.entries(raw)).get("type");
  const owner = typeof type === "string" ? audienceOfCommand.get(type) : undefined;
  if (owner === undefined) return { code: "unknown-command" };
  if (owner !== identity.kind) return { code: "not-allowed" };
  const issue = error.issues[0];
  return {
    code: "malformed",
    path: issue?.path.join(".") ?? "",
    expected: issue?.message ?? "",
  };
}
