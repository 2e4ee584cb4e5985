import type { DeviceRequest } from "../../../shared/protocol/device-requests.ts";
import type { SettingsRequest } from "../../../shared/protocol/settings.ts";

type Of<T extends SettingsRequest["type"]> = Extract<SettingsRequest, { type: T }>;

/** What an administrator asks about people and how they sign in. */
export type PeopleRequest = Of<
  "ListPeople" | "SavePerson" | "ResetPassword" | "SetBadge" | "RemoveBadge" | "LetPersonIn"
>;
export type PrinterRequest = Of<"ListPrinters" | "TestPrint">;
export type DefinitionRequest = Of<
  "ListDefinitions" | "ReadDefinition" | "SendDefinition" | "CheckDefinition" | "SaveDefinition"
>;
export type { DeviceRequest };
