import { once } from "node:events";
import { createServer } from "node:net";
import type { Server, Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { Paper } from "../../printing/slip-document.ts";
import { CommandReader } from "./command-reader.ts";
import { Mechanism } from "./mechanism.ts";
import type { PrinterCommand } from "./printer-command.ts";
import { halted, realTimeStatus, transmittedStatus } from "./printer-mode.ts";
import type { PrinterMode } from "./printer-mode.ts";
import type { Strip } from "./strip.ts";

const keptStrips = 200;
const dropAfterBytes = 1_500;
/** A slow printer: one band of a raster or line of text in this many milliseconds. */
const slowStep = 25;

/**
 * A network printer that speaks ESC/POS on TCP: it answers status requests, prints on strips of paper that can
 * be looked at, and fails on demand.
 */
export class PrinterSimulator {
  readonly paper: Paper;
  readonly #mechanism: Mechanism;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #listeners = new Set<() => void>();
  readonly #strips: Strip[] = [];
  readonly #queue: { command: PrinterCommand; socket: Socket }[] = [];
  #mode: PrinterMode = "ready";
  #dropAfter = dropAfterBytes;
  #running = false;

  constructor(paper: Paper = 80) {
    this.paper = paper;
    this.#mechanism = new Mechanism(paper);
    this.#server = createServer((socket) => this.#accept(socket));
  }

  /** Starts to listen, on a free port when `port` is 0; resolves with the port. */
  async listen(port = 0, host = "127.0.0.1"): Promise<number> {
    this.#server.listen(port, host);
    await once(this.#server, "listening");
    const address = this.#server.address();
    return typeof address === "object" && address !== null ? address.port : port;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) {
      socket.destroy();
    }
    const closed = once(this.#server, "close");
    this.#server.close();
    await closed;
  }

  get mode(): PrinterMode {
    return this.#mode;
  }

  /** `dropAfter`: bytes of each connection after which the mode `drop` breaks it. */
  setMode(mode: PrinterMode, dropAfter = dropAfterBytes): void {
    this.#mode = mode;
    this.#dropAfter = dropAfter;
    this.#changed();
    void this.#work();
  }

  /** Cut strips, oldest first, the last few hundred. */
  get strips(): readonly Strip[] {
    return this.#strips;
  }

  /** What was printed and not cut. */
  get uncut(): Strip {
    return this.#mechanism.uncut;
  }

  /** Unknown commands and anything wider than the paper. */
  get errors(): readonly string[] {
    return this.#mechanism.errors;
  }

  /** Called after every strip, mode and connection; returns how to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get connections(): number {
    return this.#sockets.size;
  }

  #accept(socket: Socket): void {
    const reader = new CommandReader();
    let received = 0;
    this.#sockets.add(socket);
    this.#changed();
    // A broken line is what some tests are about; `close` follows and is handled.
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      this.#sockets.delete(socket);
      this.#changed();
    });
    socket.on("data", (data) => {
      const bytes = typeof data === "string" ? Buffer.from(data) : data;
      const drops = this.#mode === "drop" && received + bytes.length > this.#dropAfter;
      const heard = drops ? bytes.subarray(0, Math.max(0, this.#dropAfter - received)) : bytes;
      received += bytes.length;
      for (const command of reader.push(heard)) {
        this.#hear(command, socket);
      }
      if (drops) {
        socket.resetAndDestroy();
      }
    });
  }

  #hear(command: PrinterCommand, socket: Socket): void {
    if (command.kind === "real-time-status") {
      this.#answer(socket, realTimeStatus(command.which, this.#mode));
      return;
    }
    this.#queue.push({ command, socket });
    void this.#work();
  }

  /** Takes the queue in order, and stands still while the printer is halted. */
  async #work(): Promise<void> {
    if (this.#running) {
      return;
    }
    this.#running = true;
    for (;;) {
      const next = halted(this.#mode) ? undefined : this.#queue.shift();
      if (next === undefined) {
        break;
      }
      this.#carryOut(next.command, next.socket);
      if (this.#mode === "slow" && takesTime(next.command)) {
        await delay(slowStep);
      }
    }
    this.#running = false;
  }

  #carryOut(command: PrinterCommand, socket: Socket): void {
    if (command.kind === "transmit-status") {
      this.#answer(socket, transmittedStatus(command.which, this.#mode));
      return;
    }
    const strip = this.#mechanism.apply(command);
    if (strip !== null) {
      this.#strips.push(strip);
      this.#strips.splice(0, this.#strips.length - keptStrips);
      this.#changed();
    }
  }

  #answer(socket: Socket, status: number): void {
    if (this.#mode !== "silent" && !socket.destroyed) {
      socket.write(Uint8Array.of(status));
    }
  }

  #changed(): void {
    for (const listener of this.#listeners) {
      listener();
    }
  }
}

function takesTime(command: PrinterCommand): boolean {
  return command.kind === "raster" || command.kind === "line-feed";
}
