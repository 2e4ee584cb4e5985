import { LineFailed, type ByteLine, type OpenLine } from "../../printers/byte-line.ts";

/** The part of a `SerialPort` (package serialport) that is needed. */
export interface Port {
  readonly isOpen: boolean;
  open(done: (error: Error | null) => void): void;
  write(bytes: Buffer, done: (error: Error | null | undefined) => void): boolean;
  drain(done: (error: Error | null) => void): void;
  close(done: (error: Error | null) => void): void;
  on(event: "data", listener: (bytes: Buffer) => void): unknown;
  on(event: "error" | "close", listener: (error?: Error | null) => void): unknown;
}

export interface SerialSettings {
  readonly path: string;
  readonly baudRate: number;
  readonly rtscts: boolean;
}

export type MakePort = (settings: SerialSettings) => Promise<Port>;

/** The machine's own; its binary is loaded only where there is such a printer. */
export const systemPort: MakePort = async (settings) => {
  const { SerialPort } = await import("serialport");
  return new SerialPort({ ...settings, autoOpen: false });
};

/** The way through a serial port, real or of a USB adapter; eight bits, no parity, one stop bit. */
export function serialLine(settings: SerialSettings, make: MakePort = systemPort): OpenLine {
  return async (ear) => {
    let port: Port;
    try {
      port = await make(settings);
      await called((done) => port.open(done));
    } catch (error) {
      throw new LineFailed("offline", error);
    }
    port.on("data", (bytes) => ear.received(bytes));
    port.on("error", (error) => ear.broken(error));
    port.on("close", (error) => ear.broken(error));
    return new SerialLine(port);
  };
}

/**
 * The binding (@serialport/bindings-cpp 13) says "readable" from native code without letting promises go on; what came is
 * read at the next turn of the loop. On a quiet machine that is never, so while a port is open the loop turns.
 */
const turnEvery = 10;

class SerialLine implements ByteLine {
  readonly #port: Port;
  readonly #turning = setInterval(() => {}, turnEvery);

  constructor(port: Port) {
    this.#port = port;
  }

  /** Resolves when the last bit has left the machine. */
  async write(bytes: Uint8Array): Promise<void> {
    await called((done) => this.#port.write(Buffer.from(bytes), done));
    await called((done) => this.#port.drain(done));
  }

  async close(): Promise<void> {
    clearInterval(this.#turning);
    if (!this.#port.isOpen) return;
    // An adapter that was pulled out is closed already.
    await called((done) => this.#port.close(done)).catch(() => {});
  }
}

async function called(call: (done: (error?: Error | null) => void) => unknown): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  call((error) => (error ? reject(error) : resolve()));
  await promise;
}
