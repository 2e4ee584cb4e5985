import {
  LineFailed,
  type ByteLine,
  type LineEar,
  type OpenLine,
} from "../../printers/byte-line.ts";
import { printerRoute, type Usb, type UsbDevice, type UsbRoute } from "./usb-device.ts";

export interface UsbChoice {
  readonly vendor?: number | undefined;
  readonly product?: number | undefined;
}

/** Milliseconds: a printer whose buffer is full takes bytes again as it prints. */
const patience = { write: 10_000, read: 400 } as const;
const chunk = 8_192;

/** The machine's own; its binary is loaded only where there is such a printer. */
export async function systemUsb(): Promise<Usb> {
  const { usb } = await import("usb");
  return { getDevices: async () => await usb.getDevices() };
}

/** The way to a USB printer without any driver of the system's. */
export function usbLine(
  choice: UsbChoice,
  load: () => Promise<Usb> = systemUsb,
  platform: NodeJS.Platform = process.platform,
): OpenLine {
  return async (ear) => {
    try {
      const { device, route } = await find(choice, await load());
      await device.open();
      try {
        await take(device, route, platform);
      } catch (error) {
        await device.close();
        throw error;
      }
      const line = new UsbLine(device, route);
      line.listen(ear);
      return line;
    } catch (error) {
      throw new LineFailed("offline", error);
    }
  };
}

async function find({ vendor, product }: UsbChoice, usb: Usb) {
  for (const device of await usb.getDevices()) {
    if (vendor !== undefined && device.vendorId !== vendor) continue;
    if (product !== undefined && device.productId !== product) continue;
    const route = printerRoute(device);
    if (route !== null) return { device, route };
  }
  throw new Error("no such USB printer");
}

async function take(
  device: UsbDevice,
  { number, alternate }: UsbRoute,
  platform: NodeJS.Platform,
): Promise<void> {
  if (platform === "linux")
    await device.detachKernelDriver(number).catch(() => {
      // None is attached; if it is another fault, claiming fails with it.
    });
  await device.claimInterface(number);
  if (alternate !== 0) await device.selectAlternateInterface(number, alternate);
}

class UsbLine implements ByteLine {
  readonly #device: UsbDevice;
  readonly #route: UsbRoute;
  #closed = false;
  #listening: Promise<void> = Promise.resolve();
  #writing: Promise<void> = Promise.resolve();

  constructor(device: UsbDevice, route: UsbRoute) {
    this.#device = device;
    this.#route = route;
  }

  listen(ear: LineEar): void {
    this.#listening = this.#read(ear);
  }

  write(bytes: Uint8Array): Promise<void> {
    const all = this.#writing.then(() => this.#write(bytes));
    this.#writing = all.catch(() => {});
    return all;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([this.#listening, this.#writing]);
    const { number } = this.#route;
    // Of a printer that was pulled out there is nothing left to give back.
    await this.#device.releaseInterface(number).catch(() => {});
    await this.#device.close().catch(() => {});
  }

  async #write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; at += chunk) {
      if (this.#closed) throw new LineFailed("offline");
      const part = new Uint8Array(bytes.subarray(at, at + chunk));
      const { status, bytesWritten } = await this.#device.transferOut(
        this.#route.out,
        part,
        patience.write,
      );
      if (status !== "ok" || bytesWritten !== part.length) throw new LineFailed("offline");
    }
  }

  /** A transfer that ends with an error at its timeout brought nothing; one that fails sooner has no other side. */
  async #read(ear: LineEar): Promise<void> {
    const { answers } = this.#route;
    if (answers === null) return;
    while (!this.#closed) {
      const since = performance.now();
      try {
        const { endpointNumber, packetSize } = answers;
        const { data } = await this.#device.transferIn(endpointNumber, packetSize, patience.read);
        if (data !== undefined)
          ear.received(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
      } catch (error) {
        if (performance.now() - since < patience.read * 0.9) {
          ear.broken(error);
          return;
        }
      }
    }
  }
}
