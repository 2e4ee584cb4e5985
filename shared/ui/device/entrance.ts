import type { Prover } from "./prover.ts";
import { enrolledDevice } from "./enrolled-device.ts";
import { readEnrolment, writeEnrolment, type Enrolment } from "./enrolment.ts";
import type { ThisDevice } from "./this-device.ts";

/** How a connection reaches the server from here. */
export interface Way {
  readonly url?: string;
  readonly device?: Prover;
}

/** What an entrance opens and closes. */
interface Openable {
  close(): void;
}

/** The place this client stands for, and the connection of that place. */
export interface Placed<C> {
  readonly place: string;
  readonly connection: C;
  readonly enrolled: boolean;
}

export interface EntranceParts<C> {
  readonly machine: ThisDevice;
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** The place that the page's address names; counts when no administrator has given the machine another. */
  readonly addressed: string | null;
  /** It counts even then: each of the machine's windows may show another place, as a display's do. */
  readonly roams?: boolean;
  /** Opens the connection of a place. */
  readonly open: (place: string, way: Way) => C;
}

/** Where a client comes in: at the place it was enrolled for, or where access is open, the one its address names. */
export class Entrance<C extends Openable> {
  readonly #parts: EntranceParts<C>;
  readonly #listeners = new Set<() => void>();
  #placed: Placed<C> | null;

  constructor(parts: EntranceParts<C>) {
    this.#parts = parts;
    this.#placed = this.#enter(readEnrolment(parts.storage, parts.machine.kind));
  }

  get machine(): ThisDevice {
    return this.#parts.machine;
  }

  get addressed(): string | null {
    return this.#parts.addressed;
  }

  /** Null: neither enrolment nor address say where this is. */
  readonly current = (): Placed<C> | null => this.#placed;

  /** Calls back after each change of `current()`; the answer ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** An administrator has approved this machine; null: the server enrols none, and what it was is of no use. */
  enrol(enrolment: Enrolment | null): void {
    const { storage, machine } = this.#parts;
    writeEnrolment(storage, machine.kind, enrolment);
    this.#placed?.connection.close();
    this.#placed = this.#enter(enrolment);
    for (const listener of this.#listeners) listener();
  }

  #enter(enrolment: Enrolment | null): Placed<C> | null {
    const { addressed, roams = false, machine, open } = this.#parts;
    const given = enrolment?.place ?? null;
    const place = roams ? (addressed ?? given) : (given ?? addressed);
    if (place === null) return null;
    const device = enrolment && enrolledDevice(machine, enrolment.device);
    const { server } = machine;
    const way = { ...(server !== "" && { url: server }), ...(device && { device }) };
    return { place, connection: open(place, way), enrolled: enrolment !== null };
  }
}
