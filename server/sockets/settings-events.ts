import type { SettingsDoor } from "../access/settings/settings-door.ts";
import { settingsRequest, type SettingsAcknowledgement } from "../../shared/protocol/settings.ts";
import type { Connection } from "./connection.ts";
import { TokenBucket } from "./token-bucket.ts";
import { readAs } from "../../shared/protocol/read-as.ts";

/** Requests a counter may make at once, and a second: some cost a hash, a list of all devices, or a whole definition. */
const requests = { atOnce: 20, perSecond: 4 } as const;

/** The event `settings`: what an administrator sees to at a counter. Null where access is open and nobody is one. */
export function settingsEvents(door: SettingsDoor | null): (connection: Connection) => void {
  return (connection) => {
    const { identity, place } = connection;
    const patience = new TokenBucket(requests.atOnce, requests.perSecond);
    connection.on("settings", (body, reply) => {
      if (identity.kind !== "counter" || place === null) return reply(notAllowed);
      if (door === null) return reply(notSignedIn);
      if (!patience.take()) return reply(flooding);
      const request = readAs(settingsRequest, body);
      // The door answers whatever happens.
      if (request.success) void door.ask(request.data, place).then(reply);
      else reply(malformed(request.error.issues[0]));
    });
  };
}

const notSignedIn: SettingsAcknowledgement = { ok: false, error: { code: "not-signed-in" } };
const notAllowed: SettingsAcknowledgement = { ok: false, error: { code: "not-allowed" } };
const flooding: SettingsAcknowledgement = { ok: false, error: { code: "flooding" } };

function malformed(
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
): SettingsAcknowledgement {
  const path = issue?.path.join(".") ?? "";
  return { ok: false, error: { code: "malformed", path, expected: issue?.message ?? "" } };
}
