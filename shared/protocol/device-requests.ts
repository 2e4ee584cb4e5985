import { z } from "zod";
import { settingsRequest, type SettingsRequest } from "./settings.ts";

/** What is asked about devices, by an administrator at a counter or by who sits at the server itself. */
export const deviceRequestTypes = [
  "ListDevices",
  "ApproveDevice",
  "RefuseDevice",
  "RevokeDevice",
] as const;
export type DeviceRequest = Extract<SettingsRequest, { type: (typeof deviceRequestTypes)[number] }>;

export const deviceRequest: z.ZodType<DeviceRequest> = settingsRequest.refine(
  (request): request is DeviceRequest => deviceRequestTypes.some((type) => type === request.type),
  "a request about devices",
);

/** Where the server's own machine asks, with the token of its tools: `Authorization: Bearer TOKEN`. */
export const deviceToolPath = "/api/tools/devices";
