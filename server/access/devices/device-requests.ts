import type { StaffKey } from "../../../shared/domain/definition.ts";
import type { DeviceRequest } from "../../../shared/protocol/device-requests.ts";
import type { SettingsReply } from "../../../shared/protocol/settings.ts";
import type { DeviceId } from "../ports.ts";
import type { Devices, Outcome } from "./devices.ts";

export type DeviceAnswer =
  | {
      readonly ok: true;
      readonly reply: SettingsReply;
      /** What was done to which device, for the audit list (rule X6); null: it was only looked at. */
      readonly deed: { readonly what: string; readonly about: string | null } | null;
    }
  | Extract<Outcome, { ok: false }>;

/** Does what somebody who may asks about devices. */
export function answerDeviceRequest(
  devices: Devices,
  request: DeviceRequest,
  by: StaffKey,
): DeviceAnswer {
  switch (request.type) {
    case "ListDevices": {
      const reply = {
        kind: "devices",
        devices: devices.list(),
        waiting: devices.waiting(),
      } as const;
      return { ok: true, reply, deed: null };
    }
    case "ApproveDevice": {
      const { code, name, place, printer } = request;
      const outcome = devices.approve(code, { name, place, printer }, by);
      return outcome.ok ? done("device-approved", outcome.device.id) : outcome;
    }
    case "RefuseDevice": {
      const outcome = devices.refuse(request.code, by);
      return outcome.ok ? done("device-refused", null) : outcome;
    }
    case "RevokeDevice": {
      const outcome = devices.revoke(request.device);
      return outcome.ok ? done("device-revoked", outcome.device.id) : outcome;
    }
  }
}

function done(what: string, device: DeviceId | null): DeviceAnswer {
  const deed = { what, about: device === null ? null : `device:${device}` };
  return { ok: true, reply: { kind: "done" }, deed };
}
