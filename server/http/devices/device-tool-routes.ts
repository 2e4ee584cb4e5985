import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { deviceRequest, deviceToolPath } from "../../../shared/protocol/device-requests.ts";
import { settingsAcknowledgement } from "../../../shared/protocol/settings.ts";
import { answerDeviceRequest, type DeviceAnswer } from "../../access/devices/device-requests.ts";
import type { Devices } from "../../access/devices/devices.ts";
import { isFromOwnMachine } from "../../access/network/own-machine.ts";
import { isSameText } from "../../access/network/same-text.ts";
import { answerFaults, limit } from "../faults.ts";

/** What the route of this machine's tools needs of the server. */
export interface DeviceToolDoor {
  readonly devices: Devices;
  /** Proves an office tool on the same machine. */
  readonly toolToken: string;
  /** Writes into the audit list that somebody at the server itself did this (rule X6). */
  readonly record: (deed: NonNullable<Extract<DeviceAnswer, { ok: true }>["deed"]>) => void;
}

/** Who enrolled a device from the server's own machine: nobody of the staff. */
const atTheServer = "server";

/**
 * How who sits at the server itself lets devices in: the first one, before there is an administrator, and any other when
 * none can sign in any more. Nobody else finds it.
 */
export function deviceToolRoutes(scope: FastifyInstance, door: DeviceToolDoor): void {
  const { devices, toolToken, record } = door;
  answerFaults(scope);
  scope.addHook("onRequest", async (request, reply) => fromTool(request, reply, toolToken));
  scope.withTypeProvider<ZodTypeProvider>().post(
    deviceToolPath,
    {
      config: limit(60),
      schema: { hide: true, body: deviceRequest, response: { 200: settingsAcknowledgement } },
    },
    async ({ body }) => {
      const answer = answerDeviceRequest(devices, body, atTheServer);
      if (!answer.ok) return answer;
      if (answer.deed !== null) record(answer.deed);
      return { ok: true, reply: answer.reply } as const;
    },
  );
}

async function fromTool(request: FastifyRequest, reply: FastifyReply, token: string) {
  const shown = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
  if (isFromOwnMachine(request.raw) && isSameText(shown, token)) return;
  reply.callNotFound();
  return reply;
}
