import { statSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, InvalidArgumentError, Option } from "commander";
import { readMailboxAddress, type MailboxAddress } from "./intake/mailbox-address.ts";
import { addListenOptions, readListenOptions, type ListenOptions } from "./listen-options.ts";
import { readMailServer, type MailServer } from "./mail/mail-server.ts";
import { addSignInOptions, readSignInOptions, type SignInOptions } from "./sign-in-options.ts";

export interface ServerOptions extends ListenOptions, SignInOptions {
  /** Absolute. */
  readonly data: string;
  /** Absolute. */
  readonly office: string;
  /** Null: the address the server listens on. */
  readonly publicUrl: string | null;
  /** Whether the office's printers are simulated in this process. */
  readonly paper: boolean;
  /** Null: mails wait, or are captured. */
  readonly smtp: MailServer | null;
  /** Whether mails are shown under `/mail` instead of being sent. */
  readonly mailCapture: boolean;
  /** Where e-mails are taken in from; null: nowhere. */
  readonly imap: MailboxAddress | null;
  /** Where the apps' updates lie, absolute; null: the server offers none. */
  readonly updates: string | null;
}

const root = fileURLToPath(new URL("..", import.meta.url));
/** Where data are kept, and where the tools look for them, when nobody says otherwise. */
export const usualData = resolve(root, "data");
export const exampleOffice = resolve(root, "server/offices/halle.yaml");

/** Reads the command line; prints the help or the mistake and exits by itself. */
export function readOptions(argv: readonly string[]): ServerOptions {
  const server = new Command("wartemarke").description(
    "Starts the office's server and serves its pages.",
  );
  const program = addSignInOptions(addListenOptions(server))
    .option("--data <dir>", "where the office's data are kept", usualData)
    .option("--office <file>", "the office definition", exampleOffice)
    .option("--public-url <url>", "where visitors' phones reach this server", webAddress)
    .option("--paper", "simulate the office's printers here (default with the example office)")
    .option("--no-paper", "use real printers even with the example office")
    .addOption(
      new Option(
        "--smtp <url>",
        "the mail server: smtp://host:587 or smtps://user:password@host",
      ).env("WARTEMARKE_SMTP"),
    )
    .option(
      "--mail-capture",
      "show mails under /mail and send none (default with the example office)",
    )
    .option("--no-mail-capture", "let mails wait until there is a mail server")
    .addOption(
      new Option(
        "--imap <url>",
        "the mailbox that e-mails are taken in from: imaps://user:password@host/INBOX, with ?moveTo=FOLDER to move " +
          "them there instead of marking them as read",
      ).env("WARTEMARKE_IMAP"),
    )
    .option("--updates <dir>", "offer the apps the signed updates in this directory", directory);
  program.parse([...argv], { from: "user" });
  const given = program.opts<{
    data: string;
    office: string;
    publicUrl?: string;
    paper?: boolean;
    smtp?: string;
    mailCapture?: boolean;
    imap?: string;
    updates?: string;
  }>();
  const smtp = given.smtp === undefined ? null : readMailServer(given.smtp);
  // Told without the address, which may hold a password; an argument parser of commander's would repeat it.
  if (given.smtp !== undefined && smtp === null) {
    program.error("error: --smtp or WARTEMARKE_SMTP: an address like smtp://mail.example.org:587.");
  }
  const imap = given.imap === undefined ? null : readMailboxAddress(given.imap);
  if (given.imap !== undefined && imap === null) {
    program.error(
      "error: --imap or WARTEMARKE_IMAP: an address like imaps://user:password@mail.example.org/INBOX.",
    );
  }
  if (smtp !== null && given.mailCapture === true) {
    program.error("error: --mail-capture shows mails and --smtp sends them: choose one.");
  }
  const office = resolve(given.office);
  const listen = readListenOptions(program, office === exampleOffice);
  if (typeof listen === "string") return program.error(`error: ${listen}`);
  const signIn = readSignInOptions(program, listen.access, process.env);
  if (typeof signIn === "string") return program.error(`error: ${signIn}`);
  return {
    ...listen,
    ...signIn,
    data: resolve(given.data),
    office,
    publicUrl: given.publicUrl ?? null,
    paper: given.paper ?? office === exampleOffice,
    smtp,
    mailCapture: given.mailCapture ?? (office === exampleOffice && smtp === null),
    imap,
    updates: given.updates ?? null,
  };
}

function webAddress(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) {
    return text.replace(/\/+$/, "");
  }
  throw new InvalidArgumentError("An address like https://warten.example.org.");
}

function directory(text: string): string {
  if (statSync(text, { throwIfNoEntry: false })?.isDirectory() === true) return resolve(text);
  throw new InvalidArgumentError("A directory that is there.");
}
