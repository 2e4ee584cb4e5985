import { EventEmitter, once } from "node:events";
import { connect, type Socket } from "node:net";
import type { Usb, UsbAlternate, UsbDevice } from "../lines/usb-device.ts";

/** Every member that is asked for and not there is an error: the real module has others, which are not stood in for. */
function strict<T extends object>(what: string, members: T): T {
  return new Proxy(members, {
    get(target, name, receiver) {
      const harmless = typeof name === "symbol" || name === "then";
      if (!harmless && !(name in target)) throw new Error(`${what} has no ${name}`);
      return Reflect.get(target, name, receiver);
    },
  });
}

export interface UsbFaults {
  /** The kernel's driver holds it, or another program does. */
  readonly busy?: boolean;
  /** Transfers to it fail after so many bytes. */
  readonly brokenAfter?: number;
}

/**
 * Stands in for the package usb, version 3, with one printer on it, whose bytes go to a TCP port. `calls` says what was
 * done to it, in order, transfers apart.
 */
export class UsbStandIn {
  readonly calls: string[] = [];
  readonly #port: number;
  readonly #faults: UsbFaults;
  readonly #answers = new EventEmitter();
  #heard: Buffer = Buffer.alloc(0);
  #socket: Socket | null = null;
  #claimed = false;
  #taken = 0;

  constructor(port: number, faults: UsbFaults = {}) {
    this.#port = port;
    this.#faults = faults;
  }

  get usb(): Usb {
    return strict<Usb>("usb", { getDevices: async () => [this.#keyboard(), this.#printer()] });
  }

  #keyboard(): UsbDevice {
    const alternate = { alternateSetting: 0, interfaceClass: 3, endpoints: [] };
    return strict("a keyboard", { ...this.#device(alternate), vendorId: 1, productId: 1 });
  }

  #printer(): UsbDevice {
    const bulk = (endpointNumber: number, direction: "in" | "out") => {
      return strict("an endpoint", {
        endpointNumber,
        direction,
        type: "bulk" as const,
        packetSize: 64,
      });
    };
    const alternate = strict("an alternate", {
      alternateSetting: 0,
      interfaceClass: 7,
      endpoints: [bulk(1, "out"), bulk(2, "in")],
    });
    return strict("a printer", this.#device(alternate));
  }

  #device(alternate: UsbAlternate): UsbDevice {
    const called = (what: string) => void this.calls.push(what);
    return {
      vendorId: 0x04b8,
      productId: 0x0e15,
      configuration: { interfaces: [{ interfaceNumber: 0, alternates: [alternate] }] },
      open: async () => {
        called("open");
        this.#socket = connect({ port: this.#port, host: "127.0.0.1" });
        this.#socket.on("data", (bytes: Buffer) => {
          this.#heard = Buffer.concat([this.#heard, bytes]);
          this.#answers.emit("heard");
        });
        await once(this.#socket, "connect");
      },
      close: async () => {
        called("close");
        this.#socket?.destroy();
      },
      detachKernelDriver: async () => {
        called("detach");
        throw new Error("no driver is attached");
      },
      claimInterface: async (number) => {
        called(`claim ${number}`);
        if (this.#faults.busy === true) throw new Error("claimed by another");
        this.#claimed = true;
      },
      releaseInterface: async (number) => {
        called(`release ${number}`);
        this.#claimed = false;
      },
      selectAlternateInterface: async () => {
        throw new Error("there is one only");
      },
      transferOut: (endpoint, bytes) => this.#transferOut(endpoint, bytes),
      transferIn: (endpoint, length, timeout) => this.#transferIn(endpoint, length, timeout),
    };
  }

  async #transferOut(endpoint: number, bytes: Uint8Array) {
    if (!this.#claimed || endpoint !== 1) throw new Error("not claimed, or no such endpoint");
    const { brokenAfter = Infinity } = this.#faults;
    if (this.#taken + bytes.length > brokenAfter) throw new Error("pulled out");
    this.#taken += bytes.length;
    this.#socket?.write(bytes);
    return { status: "ok", bytesWritten: bytes.length };
  }

  /** Ends with an error when nothing comes in time, as the real one does. */
  async #transferIn(endpoint: number, length: number, timeout: number) {
    if (!this.#claimed || endpoint !== 2) throw new Error("not claimed, or no such endpoint");
    if (this.#heard.length === 0)
      await once(this.#answers, "heard", { signal: AbortSignal.timeout(timeout) });
    const bytes = new Uint8Array(this.#heard.subarray(0, length));
    this.#heard = this.#heard.subarray(length);
    return { status: "ok", data: new DataView(bytes.buffer) };
  }
}
