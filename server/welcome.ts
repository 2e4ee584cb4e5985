import type { OfficeDefinition } from "../shared/domain/definition.ts";
import { isLoopbackHost } from "./listen-options.ts";
import type { RunningServer } from "./running-server.ts";

/** What stands in for devices and services that are not there, and who may come in. */
export interface Circumstances {
  readonly paper: boolean;
  readonly mail: boolean;
  readonly access: "open" | "enrolled";
  /** Where the data are kept; null: where the tools look for them unasked. */
  readonly data: string | null;
}

/** What somebody sees in the terminal: where everything is, and what to do first. */
export function welcome(
  server: Pick<RunningServer, "url" | "publicUrl" | "fingerprint" | "firstCode">,
  definition: OfficeDefinition,
  { paper, mail, access, data }: Circumstances,
): string {
  const { url, publicUrl } = server;
  const isLocal = isLoopbackHost(new URL(url).hostname);
  const areas = Object.entries(definition.areas);
  const counters = Object.keys(definition.counters);
  const rows = [
    ["Kiosk", `${url}/kiosk/`],
    ...areas.map(([key, { name }]) => [`Display ${name.de}`, `${url}/display/?area=${key}`]),
    ["Counter", `${url}/counter/?counter=${counters[0] ?? ""}`],
    ...(counters.length > 1 ? [["", `… up to ?counter=${counters.at(-1) ?? ""}`]] : []),
    ["Booking", `${publicUrl}/book/`],
    // Both are shown on this machine only, under a loopback name.
    ...(paper && isLocal ? [["Paper", `${url}/paper`]] : []),
    ...(mail && isLocal ? [["Mail", `${url}/mail`]] : []),
    ["Health", `${url}/health`],
  ];
  const width = Math.max(...rows.map(([name]) => name?.length ?? 0));
  const table = rows.map(([name, address]) => `  ${(name ?? "").padEnd(width)}  ${address ?? ""}`);
  const first = access === "open" ? tryFirst(paper) : enrolFirst(server, counters[0] ?? "", data);
  return ["", `${definition.name} is open.`, "", ...table, "", ...first, ""].join("\n");
}

function tryFirst(paper: boolean): readonly string[] {
  return [
    "Try first: open the counter and sign on, take a ticket at the kiosk, press N at the counter,",
    `and watch the display.${paper ? " The slip that a printer would cut is under Paper." : ""} Ctrl-C ends the server.`,
  ];
}

function enrolFirst(
  { fingerprint, firstCode }: Pick<RunningServer, "fingerprint" | "firstCode">,
  counter: string,
  data: string | null,
): readonly string[] {
  const pinned =
    fingerprint === null
      ? []
      : [
          "The certificate's SHA-256 fingerprint, which devices pin when they are paired:",
          `  ${fingerprint}`,
          "",
        ];
  const where = data === null ? "" : ` --data ${quoted(data)}`;
  if (firstCode === null) {
    return [...pinned, "Devices are paired and people sign in. Ctrl-C ends the server."];
  }
  return [
    ...pinned,
    "There is no administrator yet. Open the counter on a machine that somebody works at; it shows eight characters.",
    "Type them here, in another window, with the counter it stands for:",
    `  npm run device -- approve CODE --place ${counter}${where}`,
    "Whoever then types this code there becomes the administrator, so keep it to yourself:",
    `  ${firstCode}`,
    "Ctrl-C ends the server.",
  ];
}

/** As a shell takes it for one word. */
function quoted(path: string): string {
  return /^[\w./:\\-]+$/.test(path) ? path : `"${path}"`;
}
