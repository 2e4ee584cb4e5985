import { minute, type Instant } from "../../../shared/domain/instant.ts";
import type { AccessStore, DeviceId } from "../ports.ts";

/** How old the stored time may be: each writing waits for the disk, and a hall comes back all at once. */
const savedEvery = minute;

/** Which devices are connected, and when each was last seen. */
export class Presence {
  readonly #store: Pick<AccessStore, "device" | "saveDevice">;
  readonly #now: () => Instant;
  readonly #connections = new Map<DeviceId, number>();
  readonly #seen = new Map<DeviceId, Instant>();

  constructor(store: Pick<AccessStore, "device" | "saveDevice">, now: () => Instant) {
    this.#store = store;
    this.#now = now;
  }

  /** One more connection of a device; pair with `left`. Throws what the store throws. */
  arrived(id: DeviceId, version: string | null): void {
    this.#connections.set(id, (this.#connections.get(id) ?? 0) + 1);
    this.#saw(id, version);
  }

  left(id: DeviceId): void {
    const others = (this.#connections.get(id) ?? 0) - 1;
    if (others > 0) this.#connections.set(id, others);
    else this.#connections.delete(id);
    this.#saw(id, null);
  }

  isOnline(id: DeviceId): boolean {
    return this.#connections.has(id);
  }

  /** Later than the stored one, or null. */
  lastSeen(id: DeviceId): Instant | null {
    return this.isOnline(id) ? this.#now() : (this.#seen.get(id) ?? null);
  }

  #saw(id: DeviceId, version: string | null): void {
    const now = this.#now();
    this.#seen.set(id, now);
    const device = this.#store.device(id);
    if (device === null) return;
    const isNews = version !== null && version !== device.version;
    if (!isNews && device.lastSeen !== null && now - device.lastSeen < savedEvery) return;
    this.#store.saveDevice({ ...device, lastSeen: now, version: version ?? device.version });
  }
}
