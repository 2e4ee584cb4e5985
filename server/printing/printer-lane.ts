import type { PrinterKey } from "../../shared/domain/definition.ts";
import type { Duration } from "../../shared/domain/instant.ts";
import type { Slip } from "../../shared/domain/slip.ts";
import type { Paper, SlipDocument } from "../../shared/printing/slip-document.ts";
import { Pause } from "./pause.ts";
import { healthOf } from "../../shared/printers/printer-port.ts";
import type { PrintEnd, PrinterHealth, PrinterPort } from "../../shared/printers/printer-port.ts";
import type { SlipDesk } from "./slip-desk.ts";

export interface LaneSettings {
  /** How often an idle printer is asked how it is. */
  readonly statusEvery: Duration;
  /** How long to wait before a record that was refused is tried again. */
  readonly retryAfter: Duration;
}

/** Something to print that is no slip of the office, such as a test page. Nothing of it outlasts the server. */
export interface Aside {
  readonly document: () => SlipDocument;
  readonly ended: (end: PrintEnd) => void;
}

export interface LaneReports {
  readonly health: (health: PrinterHealth) => void;
  readonly trouble: (error: unknown) => void;
}

/** The slips of one printer, strictly one after the other. */
export class PrinterLane {
  readonly #printer: PrinterKey;
  readonly #port: PrinterPort;
  readonly #paper: Paper;
  readonly #desk: SlipDesk;
  readonly #settings: LaneSettings;
  readonly #reports: LaneReports;
  readonly #pause = new Pause();
  readonly #asides: Aside[] = [];
  #stopping = false;
  #health: PrinterHealth | null = null;

  constructor(
    printer: PrinterKey,
    port: PrinterPort,
    paper: Paper,
    desk: SlipDesk,
    settings: LaneSettings,
    reports: LaneReports,
  ) {
    this.#printer = printer;
    this.#port = port;
    this.#paper = paper;
    this.#desk = desk;
    this.#settings = settings;
    this.#reports = reports;
  }

  wake(): void {
    this.#pause.wake();
  }

  /** Prints this once there is no slip to print. */
  add(aside: Aside): void {
    this.#asides.push(aside);
    this.#pause.wake();
  }

  stop(): void {
    this.#stopping = true;
    this.#pause.wake();
  }

  /** Works until stopped. */
  async run(): Promise<void> {
    while (!this.#stopping) {
      this.#pause.arm();
      const idleFor = await this.#step();
      if (idleFor > 0) {
        await this.#pause.for(idleFor);
      }
    }
    for (const aside of this.#asides.splice(0)) aside.ended({ state: "failed", reason: "offline" });
  }

  /** One slip, or one look at the printer; returns how long there is nothing to do. */
  async #step(): Promise<Duration> {
    try {
      const slip = this.#desk.ordered(this.#printer);
      if (slip !== null) {
        return (await this.#handle(slip)) ? 0 : this.#settings.retryAfter;
      }
      const aside = this.#asides.shift();
      if (aside !== undefined) {
        const bytes = await this.#draw(aside.document);
        aside.ended(bytes === null ? notDrawn : await this.#print(bytes));
        this.#port.recorded?.();
        return 0;
      }
      await this.#look();
      return this.#settings.statusEvery;
    } catch (error) {
      this.#reports.trouble(error);
      return this.#settings.retryAfter;
    }
  }

  /** False when the slip was not begun, so that it is not tried in a tight loop. */
  async #handle(slip: Slip): Promise<boolean> {
    const bytes = await this.#draw(() => this.#desk.document(slip));
    if (!(await this.#desk.start(slip))) {
      return false;
    }
    await this.#record(slip, bytes === null ? notDrawn : await this.#print(bytes));
    return true;
  }

  async #draw(document: () => SlipDocument): Promise<Buffer | null> {
    try {
      // Fonts and canvas take as long to load as the rest of the server; the first slip pays, not the start.
      const { render } = await import("../../shared/printing/render.ts");
      return await render(document(), { paper: this.#paper });
    } catch (error) {
      this.#reports.trouble(error);
      return null;
    }
  }

  /** A defect of the port leaves open how far it came: `unknown`. */
  async #print(bytes: Buffer): Promise<PrintEnd> {
    try {
      return await this.#port.print(bytes);
    } catch (error) {
      this.#reports.trouble(error);
      return { state: "unknown" };
    }
  }

  /** Until it is accepted. When stopped before that the slip stays `printing`, which the next start makes `unknown`. */
  async #record(slip: Slip, end: PrintEnd): Promise<void> {
    for (;;) {
      try {
        await this.#desk.end(slip, end);
        this.#port.recorded?.();
        return;
      } catch (error) {
        this.#reports.trouble(error);
      }
      if (this.#stopping) {
        return;
      }
      this.#pause.arm();
      await this.#pause.for(this.#settings.retryAfter);
    }
  }

  async #look(): Promise<void> {
    const health = healthOf(await this.#port.status());
    if (health !== this.#health) {
      this.#health = health;
      this.#reports.health(health);
    }
  }
}

const notDrawn: PrintEnd = { state: "failed", reason: "not-drawn" };
