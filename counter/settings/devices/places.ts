import type { DeviceKind } from "../../../shared/protocol/device-proof.ts";
import { nameIn } from "../../../shared/ui/format.ts";
import type { SettingsReplyOf } from "../ask-settings.ts";

export type Places = SettingsReplyOf<"places">;
export type Place = Places["places"][DeviceKind][number];

/** What a place is called: a counter by its number, a kiosk and a display by their area. */
export function placeText(
  kind: DeviceKind,
  { key, number, area }: Place,
  language: string,
): string {
  const where = nameIn(area, language);
  if (number !== null) return `${number} · ${where}`;
  return kind === "display" ? where : `${where} (${key})`;
}

/** The same by its key; the key itself when the definition no longer has it. */
export function placeNamed(
  places: Places | null,
  kind: DeviceKind,
  key: string,
  language: string,
): string {
  const place = places?.places[kind].find((each) => each.key === key);
  return place === undefined ? key : placeText(kind, place, language);
}
