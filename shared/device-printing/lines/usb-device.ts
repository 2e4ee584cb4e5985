/** The parts of the package usb, version 3 (a WebUSB for Node), that are needed. */
export interface UsbEndpoint {
  readonly endpointNumber: number;
  readonly direction: "in" | "out";
  readonly type: "bulk" | "interrupt" | "isochronous";
  readonly packetSize: number;
}

export interface UsbAlternate {
  readonly alternateSetting: number;
  readonly interfaceClass: number;
  readonly endpoints: readonly UsbEndpoint[];
}

export interface UsbInterface {
  readonly interfaceNumber: number;
  readonly alternates: readonly UsbAlternate[];
}

export interface UsbDevice {
  readonly vendorId: number;
  readonly productId: number;
  readonly configuration?: { readonly interfaces: readonly UsbInterface[] } | null | undefined;
  open(): Promise<void>;
  close(): Promise<void>;
  claimInterface(number: number): Promise<void>;
  releaseInterface(number: number): Promise<void>;
  selectAlternateInterface(number: number, alternate: number): Promise<void>;
  /** Linux: takes the interface from the kernel's own printer driver. */
  detachKernelDriver(number: number): Promise<void>;
  /** `timeout` in milliseconds, which WebUSB does not have: one second unless it is given. */
  transferOut(
    endpoint: number,
    bytes: Uint8Array<ArrayBuffer>,
    timeout: number,
  ): Promise<{ readonly bytesWritten: number; readonly status: string }>;
  transferIn(
    endpoint: number,
    length: number,
    timeout: number,
  ): Promise<{ readonly data?: DataView | undefined; readonly status: string }>;
}

export interface Usb {
  getDevices(): Promise<readonly UsbDevice[]>;
}

/** Where a printer takes bytes and, if it answers, gives them. */
export interface UsbRoute {
  readonly number: number;
  readonly alternate: number;
  readonly out: number;
  readonly answers: UsbEndpoint | null;
}

/** The USB class of printers (USB Device Class Definition for Printing Devices 1.1). */
const printerClass = 7;

/** The first way to a printer in a device; null when it is none. */
export function printerRoute({ configuration }: UsbDevice): UsbRoute | null {
  for (const { interfaceNumber, alternates } of configuration?.interfaces ?? []) {
    for (const { alternateSetting, interfaceClass, endpoints } of alternates) {
      if (interfaceClass !== printerClass) continue;
      const bulk = (direction: "in" | "out") =>
        endpoints.find((it) => it.type === "bulk" && it.direction === direction);
      const out = bulk("out")?.endpointNumber;
      if (out === undefined) continue;
      const answers = bulk("in") ?? null;
      return { number: interfaceNumber, alternate: alternateSetting, out, answers };
    }
  }
  return null;
}
