import type { OfficeDefinition } from "../../../shared/domain/definition.ts";
import type { SettingsReply } from "../../../shared/protocol/settings.ts";

/** Where devices may stand, and which printers may hang at them. */
export function placesOf(definition: OfficeDefinition): Extract<SettingsReply, { kind: "places" }> {
  const { kiosks, areas, counters, printers } = definition;
  const areaOf = (area: string) => areas[area]?.name ?? { de: area };
  return {
    kind: "places",
    places: {
      kiosk: Object.entries(kiosks).map(([key, { area }]) => {
        return { key, number: null, area: areaOf(area) };
      }),
      display: Object.keys(areas).map((key) => ({ key, number: null, area: areaOf(key) })),
      counter: Object.entries(counters).map(([key, { number, area }]) => {
        return { key, number, area: areaOf(area) };
      }),
    },
    printers: Object.entries(printers).map(([key, printer]) => {
      return { key, name: printer.name, atDevice: "atDevice" in printer };
    }),
  };
}
