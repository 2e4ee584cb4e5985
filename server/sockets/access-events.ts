import type { StaffDoor } from "../access/staff-door.ts";
import { accessRequest, type AccessAcknowledgement } from "../../shared/protocol/access.ts";
import type { Connection } from "./connection.ts";
import { TokenBucket } from "./token-bucket.ts";
import { readAs } from "../../shared/protocol/read-as.ts";

/** Requests a counter may make at once, and a second: more than anybody signs in. Each costs a hash. */
const requests = { atOnce: 20, perSecond: 2 } as const;

/** The events `access`, asked at a counter about who sits there, and `session`, told to it at once and at each change. */
export function accessEvents(staff: StaffDoor): (connection: Connection) => void {
  return (connection) => {
    const { identity, place } = connection;
    if (identity.kind !== "counter" || place === null) {
      connection.on("access", (_body, reply) => reply(notAllowed));
      return;
    }
    const tell = (): void => connection.send("session", staff.session(place));
    const stop = staff.onChange((counter) => {
      if (counter === null || counter === place.counter) tell();
    });
    connection.onEnd(stop);
    const patience = new TokenBucket(requests.atOnce, requests.perSecond);
    connection.on("access", (body, reply) => {
      if (!patience.take()) {
        reply(flooding);
        return;
      }
      const request = readAs(accessRequest, body);
      // The door answers whatever happens.
      if (request.success) void staff.ask(request.data, place).then(reply);
      else reply(malformed(request.error.issues[0]));
    });
    tell();
  };
}

const notAllowed: AccessAcknowledgement = { ok: false, error: { code: "not-allowed" } };
const flooding: AccessAcknowledgement = { ok: false, error: { code: "flooding" } };

function malformed(
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
): AccessAcknowledgement {
  const path = issue?.path.join(".") ?? "";
  return { ok: false, error: { code: "malformed", path, expected: issue?.message ?? "" } };
}
