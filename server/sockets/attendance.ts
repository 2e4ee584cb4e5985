import type { AudienceKind } from "../../shared/protocol/handshake-kinds.ts";
import type { Admitted } from "./connection.ts";

/** Connections that one device or one ticket may have at once. */
export interface Shares {
  readonly device: number;
  readonly ticket: number;
}

/** Who is connected: how many there are of each audience, and how many of them belong together. */
export class Attendance {
  readonly #shares: Shares;
  readonly #byKind = new Map<AudienceKind, number>();
  readonly #byOwner = new Map<string, number>();
  #all = 0;

  constructor(shares: Shares) {
    this.#shares = shares;
  }

  get all(): number {
    return this.#all;
  }

  /** Connections by audience. */
  get byKind(): Readonly<Partial<Record<AudienceKind, number>>> {
    return Object.fromEntries(this.#byKind);
  }

  /**
   * Whether whoever this is may have one connection more: a stolen device or a phone could take everybody else's, and
   * have the server make thousands of views.
   */
  hasRoomFor(admitted: Admitted): boolean {
    const owner = ownerOf(admitted);
    return owner === null || (this.#byOwner.get(owner.name) ?? 0) < this.#shares[owner.share];
  }

  /** One more. Gives what is to be called once when it is gone. */
  add(admitted: Admitted): () => void {
    this.#count(admitted, 1);
    return () => this.#count(admitted, -1);
  }

  #count(admitted: Admitted, by: 1 | -1): void {
    const { kind } = admitted.identity;
    this.#all += by;
    this.#byKind.set(kind, (this.#byKind.get(kind) ?? 0) + by);
    const owner = ownerOf(admitted);
    if (owner === null) return;
    const count = (this.#byOwner.get(owner.name) ?? 0) + by;
    if (count > 0) this.#byOwner.set(owner.name, count);
    else this.#byOwner.delete(owner.name);
  }
}

/** Null for office tools, and where access is open and no device is known. */
function ownerOf({ identity, device }: Admitted): { name: string; share: keyof Shares } | null {
  if (identity.kind === "ticket") return { name: `ticket ${identity.visit}`, share: "ticket" };
  return device === null ? null : { name: `device ${device.id}`, share: "device" };
}
