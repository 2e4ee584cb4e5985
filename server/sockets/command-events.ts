import type { StaffDoor } from "../access/staff-door.ts";
import type { Log } from "../office/log.ts";
import type { Office } from "../office/office.ts";
import type { People } from "../office/ports.ts";
import { readCommand } from "../office/read-command.ts";
import { requestOf, type WireRequest } from "../office/requests.ts";
import type { Acknowledgement } from "../../shared/protocol/answers.ts";
import type { Connection } from "./connection.ts";

export interface CommandParts {
  readonly office: Office;
  readonly people: People;
  readonly staff: StaffDoor;
  readonly log: Log;
}

/** The event `command`: validated, allowed, decided, answered. */
export function commandEvents(parts: CommandParts): (connection: Connection) => void {
  const { office, people, staff, log } = parts;
  return (connection) =>
    connection.on("command", (body, reply) => {
      const wire = readCommand(body, connection.identity);
      if ("code" in wire) {
        reply({ ok: false, error: wire });
        return;
      }
      const submit = async (): Promise<Acknowledgement> => {
        const request = requestOf(wire, office.definition, people);
        return request === null ? noSuchTime : office.submit(wire.command.id, request);
      };
      const answer =
        wire.role === "counter" ? admitted(wire, connection.place, staff, submit) : submit();
      answer.then(reply, (error: unknown) => {
        log.error("a command was not answered", { error });
        reply({ ok: false, error: { code: "internal" } });
      });
    });
}

/** What staff send needs a person with the role for it (rule X4). */
async function admitted(
  { command }: Extract<WireRequest, { role: "counter" }>,
  place: Connection["place"],
  staff: StaffDoor,
  submit: () => Promise<Acknowledgement>,
): Promise<Acknowledgement> {
  if (place === null) return { ok: false, error: { code: "not-allowed" } };
  return staff.admit(place, command, submit);
}

const noSuchTime = {
  ok: false,
  error: { code: "malformed", path: "time", expected: "a date and time that exist" },
} as const;
