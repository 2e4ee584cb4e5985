import { join } from "node:path";
import { writeOffice, type OfficeVariant } from "../../server/testing/office-file.ts";
import {
  startProcess,
  type ProcessOptions,
  type ServerProcess,
} from "../../server/testing/server-process.ts";
import {
  makeTemporaryDirectory,
  removeDirectory,
} from "../../server/testing/temporary-directory.ts";
import { Paper } from "../pages/paper.ts";
import { zoneAtNoon } from "./noon.ts";

/** The example office with simulated printers, in a server process of its own that tests may kill. */
export class TestOffice {
  readonly file: string;
  readonly zone: string;
  readonly paper: Paper;
  readonly #directory: string;
  readonly #options: ProcessOptions;
  #server: ServerProcess;

  private constructor(
    directory: string,
    zone: string,
    options: ProcessOptions & { readonly office: string },
    server: ServerProcess,
  ) {
    this.#directory = directory;
    this.file = options.office;
    this.zone = zone;
    this.#options = { ...options, port: server.port };
    this.#server = server;
    this.paper = new Paper(server.url);
  }

  /**
   * `set` as for `writeOffice`; the zone is one where it is about noon. With `mail` it sends, to its own pages; `imap` is
   * the address of the mailbox it takes e-mails in from; `access` whether devices are enrolled and people sign in; `args` more of
   * the command line, `env` more of the environment.
   */
  static async open(
    set: OfficeVariant["set"] = [],
    {
      mail = false,
      imap,
      access = "open",
      args = [],
      env = {},
    }: {
      readonly mail?: boolean;
      readonly imap?: string;
      readonly access?: "open" | "enrolled";
      readonly args?: readonly string[];
      readonly env?: Readonly<Record<string, string>>;
    } = {},
  ): Promise<TestOffice> {
    const directory = makeTemporaryDirectory();
    const zone = zoneAtNoon();
    const office = await writeOffice(directory, {
      printers: "free",
      set: [[["zone"], zone], ...set],
    });
    const options = {
      access,
      data: join(directory, "data"),
      office,
      args: [
        "--paper",
        ...(mail ? ["--mail-capture"] : []),
        ...(imap === undefined ? [] : ["--imap", imap]),
        ...args,
      ],
      env,
    };
    return new TestOffice(directory, zone, options, await startProcess(options));
  }

  get url(): string {
    return this.#server.url;
  }

  get server(): ServerProcess {
    return this.#server;
  }

  /** A path of the test's own beside the data. */
  path(name: string): string {
    return join(this.#directory, name);
  }

  /** As pulling the plug: nothing is closed in order. */
  async kill(): Promise<void> {
    await this.#server.kill("SIGKILL");
  }

  /** The process stands still with its connections open, as a machine that hangs. */
  freeze(): void {
    process.kill(this.#server.pid, "SIGSTOP");
  }

  thaw(): void {
    process.kill(this.#server.pid, "SIGCONT");
  }

  /** Starts it again with the same data on the same port; `clockAhead` is in milliseconds. */
  async restart({ clockAhead = 0 } = {}): Promise<void> {
    await this.#server[Symbol.asyncDispose]();
    this.#server = await startProcess({ ...this.#options, clockAhead });
  }

  async close(): Promise<void> {
    await this.#server[Symbol.asyncDispose]();
    removeDirectory(this.#directory);
  }
}
