import type { OfficeDefinition } from "../shared/domain/definition.ts";

/** What stands in for devices and services that are not there. */
export interface Simulated {
  readonly paper: boolean;
  readonly mail: boolean;
}

/** What a newcomer sees in the terminal: where everything is, and what to try first. */
export function welcome(
  url: string,
  definition: OfficeDefinition,
  { paper, mail }: Simulated,
): string {
  const areas = Object.entries(definition.areas);
  const counters = Object.keys(definition.counters);
  const rows = [
    ["Kiosk", `${url}/kiosk/`],
    ...areas.map(([key, { name }]) => [`Display ${name.de}`, `${url}/display/?area=${key}`]),
    ["Counter", `${url}/counter/?counter=${counters[0] ?? ""}`],
    ...(counters.length > 1 ? [["", `… up to ?counter=${counters.at(-1) ?? ""}`]] : []),
    ["Booking", `${url}/book/`],
    ...(paper ? [["Paper", `${url}/paper`]] : []),
    ...(mail ? [["Mail", `${url}/mail`]] : []),
    ["Health", `${url}/health`],
  ];
  const width = Math.max(...rows.map(([name]) => name?.length ?? 0));
  const table = rows.map(([name, address]) => `  ${(name ?? "").padEnd(width)}  ${address ?? ""}`);
  return [
    "",
    `${definition.name} is open.`,
    "",
    ...table,
    "",
    "Try first: open the counter and sign on, take a ticket at the kiosk, press N at the counter,",
    `and watch the display.${paper ? " The slip that a printer would cut is under Paper." : ""} Ctrl-C ends the server.`,
    "",
  ].join("\n");
}
