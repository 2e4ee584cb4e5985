import { Command } from "commander";
import { deviceToolPath, type DeviceRequest } from "../../shared/protocol/device-requests.ts";
import { pairingCode } from "../../shared/protocol/pairing.ts";
import {
  settingsAcknowledgement,
  type DeviceRow,
  type SettingsFault,
  type WaitingDevice,
} from "../../shared/protocol/settings.ts";
import { findOffice, howToStart, OfficeNotRunning } from "../import/running-office.ts";

/*
 * npm run device -- approve CODE --place c1: lets a new device in, from the server's own machine. So comes the first
 * counter in, at which somebody becomes administrator; after that it is done in the settings.
 */

/** The office said no; the message says why. */
class Refused extends Error {
  override readonly name = "Refused";
}

const program = new Command("npm run device --").description(
  "Lets devices into the running office, and shows and revokes them",
);

program
  .command("list", { isDefault: true })
  .description("the devices, and the codes of those that wait")
  .option("--data <dir>", "the data directory of the running office", "data")
  .action(async ({ data }: { data: string }) => {
    const reply = await ask(data, { type: "ListDevices" });
    if (reply.kind === "devices") console.log(table(reply.devices, reply.waiting));
  });
program
  .command("approve <code>")
  .description("lets the device in that shows this code")
  .requiredOption(
    "--place <key>",
    "the kiosk, area or counter of the office definition it stands for",
  )
  .option("--name <text>", "what the office calls it (its place)")
  .option("--printer <key>", "a printer of the definition that hangs at it")
  .option("--data <dir>", "the data directory of the running office", "data")
  .action(
    async (
      code: string,
      given: { place: string; name?: string; printer?: string; data: string },
    ) => {
      const { place, name = place, printer = null, data } = given;
      await ask(data, { type: "ApproveDevice", code: readCode(code), place, name, printer });
      console.log(`${name} is in.`);
    },
  );
program
  .command("refuse <code>")
  .description("sends the device away that shows this code")
  .option("--data <dir>", "the data directory of the running office", "data")
  .action(async (code: string, { data }: { data: string }) => {
    await ask(data, { type: "RefuseDevice", code: readCode(code) });
    console.log("It was sent away.");
  });
program
  .command("revoke <device>")
  .description("ends a device's connections at once and lets none in again")
  .option("--data <dir>", "the data directory of the running office", "data")
  .action(async (device: string, { data }: { data: string }) => {
    await ask(data, { type: "RevokeDevice", device });
    console.log("It is out.");
  });

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof OfficeNotRunning) && !(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function ask(data: string, request: DeviceRequest) {
  const { address, token } = await findOffice(data);
  const asked = fetch(address + deviceToolPath, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(request),
  });
  // A server that was killed leaves its address behind.
  const response = await asked.catch((cause: unknown) => {
    const message = `The office with the data directory ${data} does not answer. ${howToStart(data)}`;
    throw new OfficeNotRunning(message, { cause });
  });
  const content: unknown = await response.json();
  const read = settingsAcknowledgement.safeParse(content);
  if (!read.success) throw new Refused(`The server answered ${response.status}.`);
  if (!read.data.ok) throw new Refused(reasonFor(read.data.error));
  return read.data.reply;
}

/** As it is read off a screen: in lower case, with a space or a dash between its groups. */
function readCode(typed: string): string {
  const read = pairingCode.safeParse(typed.toUpperCase().replaceAll(/[\s-]/g, ""));
  if (read.success) return read.data;
  throw new Refused("A code has eight characters, such as 7K2M 9QXP; no I, L, O or U.");
}

function reasonFor(fault: SettingsFault): string {
  switch (fault.code) {
    case "code-unknown":
      return "No device shows this code now. It changes every ten minutes.";
    case "try-later":
      return `Too many wrong codes: again from ${new Date(fault.from).toLocaleTimeString()} on.`;
    case "place-unknown":
      return "The office definition has no such kiosk, area or counter, as the device is.";
    case "printer-unknown":
      return "The office definition has no such printer.";
    case "device-unknown":
      return "There is no such device. `npm run device` lists them.";
    default:
      return `The server refused it: ${fault.code}.`;
  }
}

function table(devices: readonly DeviceRow[], waiting: readonly WaitingDevice[]): string {
  const rows = [
    ...waiting.map(({ code, kind, version }) => {
      return [`${code.slice(0, 4)} ${code.slice(4)}`, kind, "waits", "", version];
    }),
    ...devices.map(({ device, kind, name, place, version, online, revokedAt }) => {
      const state = revokedAt === null ? (online ? "online" : "offline") : "revoked";
      return [device, kind, state, `${place}  ${name}`, version];
    }),
  ];
  if (rows.length === 0) return "No devices yet.";
  const widths = [0, 1, 2, 3, 4].map((column) => {
    return Math.max(...rows.map((row) => row[column]?.length ?? 0));
  });
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
