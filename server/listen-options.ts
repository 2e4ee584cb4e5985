import { isIP } from "node:net";
import { Option, InvalidArgumentError, type Command } from "commander";
import { minute, type Duration } from "../shared/domain/instant.ts";
import { isLoopbackName } from "./access/network/own-machine.ts";

/** Where the server listens, and what it asks of who comes (rule X7). */
export interface ListenOptions {
  readonly port: number;
  readonly host: string;
  /** `open`: on loopback only, devices and people prove nothing. */
  readonly access: "open" | "enrolled";
  /** Files in PEM; null: a certificate of the server's own where one is needed. */
  readonly tls: { readonly certificate: string; readonly key: string } | null;
  /** A listener of its own for the public's pages; null: the office's serves them alone. */
  readonly publicListener: { readonly host: string; readonly port: number } | null;
  /** Without a touch for so long a counter's screen locks (rule X5). */
  readonly lockAfter: Duration;
}

export function addListenOptions(program: Command): Command {
  return program
    .option("--port <number>", "where to listen", port, 8080)
    .option(
      "--host <address>",
      "which address to listen on; beyond loopback with TLS",
      hostName,
      "127.0.0.1",
    )
    .addOption(
      new Option(
        "--access <kind>",
        "enrolled: devices are paired and people sign in; open: neither, on loopback only (default with the example " +
          "office on loopback)",
      ).choices(["open", "enrolled"]),
    )
    .option(
      "--cert <file>",
      "the server's TLS certificate, PEM, with its chain; without it one is made",
    )
    .option("--key <file>", "the certificate's private key, PEM without a passphrase")
    .option("--public-port <number>", "another listener, for nothing but visitors' pages", port)
    .option(
      "--public-host <address>",
      "where that listens; on loopback it speaks plain HTTP, for a reverse proxy on this machine",
      hostName,
    )
    .option(
      "--lock-after <minutes>",
      "lock a counter's screen that nobody touched for so long",
      minutes,
      10 * minute,
    );
}

/** Reads them; `isExample`: it is the example office. Gives what is wrong with them together as a text. */
export function readListenOptions(program: Command, isExample: boolean): ListenOptions | string {
  const given = program.opts<{
    port: number;
    host: string;
    access?: "open" | "enrolled";
    cert?: string;
    key?: string;
    publicPort?: number;
    publicHost?: string;
    lockAfter: Duration;
  }>();
  const local = isLoopbackHost(given.host);
  const access = given.access ?? (isExample && local ? "open" : "enrolled");
  if (access === "open" && !local) {
    return (
      `--access open is for loopback only: at ${given.host} anybody on the network could act as a counter. ` +
      "Leave it out, and pair the devices."
    );
  }
  const { cert, key } = given;
  if ((cert === undefined) !== (key === undefined)) return "--cert and --key belong together.";
  if (given.publicPort === undefined && given.publicHost !== undefined) {
    return "--public-host needs --public-port.";
  }
  return {
    port: given.port,
    host: given.host,
    access,
    tls: cert === undefined || key === undefined ? null : { certificate: cert, key },
    publicListener:
      given.publicPort === undefined
        ? null
        : { host: given.publicHost ?? "127.0.0.1", port: given.publicPort },
    lockAfter: given.lockAfter,
  };
}

/** Whether a host, an IPv6 address without brackets, is this machine alone. */
export function isLoopbackHost(host: string): boolean {
  return host === "::1" || isLoopbackName(host);
}

function port(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value < 65_536) return value;
  throw new InvalidArgumentError("A port is a whole number from 0 (any free one) to 65535.");
}

function hostName(text: string): string {
  if (isIP(text) !== 0 || /^(?=.*[a-z])[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) return text;
  throw new InvalidArgumentError(
    "An address of this machine, such as 192.0.2.7, its name, or 0.0.0.0 for all of them.",
  );
}

function minutes(text: string): Duration {
  const value = Number(text);
  if (value >= 0.5 && value <= 12 * 60) return value * minute;
  throw new InvalidArgumentError("Minutes from 0.5 to 720.");
}
