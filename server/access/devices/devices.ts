import type { OfficeDefinition, StaffKey } from "../../../shared/domain/definition.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import {
  challengeText,
  type DeviceKind,
  type DeviceProof,
} from "../../../shared/protocol/device-proof.ts";
import type { AudienceKind } from "../../../shared/protocol/handshake-kinds.ts";
import type { DeviceRow, SettingsFault, WaitingDevice } from "../../../shared/protocol/settings.ts";
import type { Log } from "../../office/log.ts";
import type { AccessStore, Device, DeviceId } from "../ports.ts";
import { Challenges } from "./challenges.ts";
import type { DeviceGate } from "./device-gate.ts";
import { hasSigned } from "./ed25519.ts";
import { Pairings } from "./pairings.ts";
import { Presence } from "./presence.ts";
import { randomId } from "./random-id.ts";
import { WrongCodes } from "./wrong-codes.ts";

export interface DevicesParts {
  readonly access: "open" | "enrolled";
  readonly store: Pick<AccessStore, "device" | "devices" | "saveDevice">;
  /** The office as it is defined now. */
  readonly definition: () => OfficeDefinition;
  readonly clock: () => Instant;
  /** Milliseconds of a clock that never goes back. */
  readonly stopwatch: () => number;
  /** SHA-256 of the server's certificate in lower-case hex; empty over plain HTTP. */
  readonly certificate: string;
  readonly log: Log;
}

/** What an administrator gives a new device. */
export interface Enrolment {
  readonly name: string;
  readonly place: string;
  readonly printer: string | null;
}

export type Outcome<T = object> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly error: SettingsFault };

/** The office's devices: how they come in, prove who they are, and leave (rules X1 and X2). */
export class Devices implements DeviceGate {
  readonly access: "open" | "enrolled";
  readonly challenges: Challenges;
  readonly pairings: Pairings;
  readonly #parts: DevicesParts;
  readonly #presence: Presence;
  readonly #wrongCodes = new WrongCodes();
  readonly #gone = new Set<(device: DeviceId) => void>();

  constructor(parts: DevicesParts) {
    this.access = parts.access;
    this.challenges = new Challenges(parts.stopwatch);
    this.pairings = new Pairings(parts.clock, parts.certificate);
    this.#parts = parts;
    this.#presence = new Presence(parts.store, parts.clock);
  }

  prove({ device: id, nonce, signature }: DeviceProof, audience: AudienceKind): Device | null {
    const device = this.#enrolled(id);
    if (device === null || !this.challenges.isOpen(id, nonce)) return null;
    if (!hasSigned(device.publicKey, challengeText(id, nonce, audience), signature)) return null;
    this.challenges.close(id, nonce);
    return device;
  }

  isEnrolled(id: DeviceId): boolean {
    return this.#enrolled(id) !== null;
  }

  /**
   * Lets in the device that shows this code (rule X1). A device that was here before is the same one again. Whoever
   * calls has made sure that `by` is an administrator, and writes it into the audit list.
   */
  approve(code: string, enrolment: Enrolment, by: StaffKey): Outcome<{ device: Device }> {
    const found = this.#withCode(code, by);
    if (!("request" in found)) return { ok: false, error: found };
    const { kind, publicKey, version } = found.request;
    const fault = this.#faultOf(kind, enrolment);
    if (fault !== null) return { ok: false, error: fault };
    const known = this.#parts.store.devices().find((device) => device.publicKey === publicKey);
    const device: Device = {
      id: known?.id ?? randomId("d-"),
      kind,
      publicKey,
      ...enrolment,
      version,
      enrolledAt: this.#parts.clock(),
      enrolledBy: by,
      revokedAt: null,
      lastSeen: known?.lastSeen ?? null,
    };
    this.#parts.store.saveDevice(device);
    const { id, name, place } = device;
    this.pairings.settle(found.id, { state: "approved", device: id, name, place });
    if (known !== undefined) this.#end(id);
    return { ok: true, device };
  }

  /** Sends the device away that shows this code. */
  refuse(code: string, by: StaffKey): Outcome {
    const found = this.#withCode(code, by);
    if (!("request" in found)) return { ok: false, error: found };
    this.pairings.settle(found.id, { state: "refused" });
    return { ok: true };
  }

  /** Ends a device's connections at once and lets none in again (rule X2); its name and history remain. */
  revoke(id: DeviceId): Outcome<{ device: Device }> {
    const device = this.#parts.store.device(id);
    if (device === null) return { ok: false, error: { code: "device-unknown" } };
    const revoked = { ...device, revokedAt: device.revokedAt ?? this.#parts.clock() };
    this.#parts.store.saveDevice(revoked);
    this.#end(id);
    return { ok: true, device: revoked };
  }

  /** Every device there ever was, as the settings show it. */
  list(): DeviceRow[] {
    return this.#parts.store.devices().map((device) => ({
      device: device.id,
      kind: device.kind,
      name: device.name,
      place: device.place,
      printer: device.printer,
      version: device.version,
      enrolledAt: device.enrolledAt,
      enrolledBy: device.enrolledBy,
      revokedAt: device.revokedAt,
      lastSeen: this.#presence.lastSeen(device.id) ?? device.lastSeen,
      online: this.#presence.isOnline(device.id),
    }));
  }

  /** Devices that show a code and wait. */
  waiting(): WaitingDevice[] {
    return this.pairings.waiting().flatMap(({ codes: [code], request, since }) => {
      const { kind, version } = request;
      return code === undefined ? [] : [{ code, kind, version, since }];
    });
  }

  arrived(id: DeviceId, version: string | null): void {
    this.#note(() => this.#presence.arrived(id, version));
  }

  left(id: DeviceId): void {
    this.#note(() => this.#presence.left(id));
  }

  onGone(listener: (device: DeviceId) => void): () => void {
    this.#gone.add(listener);
    return () => this.#gone.delete(listener);
  }

  /** When a device was last seen is worth a line in the log, not its connection. */
  #note(write: () => void): void {
    try {
      write();
    } catch (error) {
      this.#parts.log.warn("when a device was last seen is not kept", { error });
    }
  }

  #end(id: DeviceId): void {
    for (const listener of this.#gone) listener(id);
  }

  #enrolled(id: DeviceId): Device | null {
    const device = this.#parts.store.device(id);
    return device?.revokedAt === null ? device : null;
  }

  #withCode(code: string, by: StaffKey) {
    const now = this.#parts.clock();
    const from = this.#wrongCodes.waitsUntil(by, now);
    if (from !== null) return { code: "try-later", from } as const;
    const found = this.pairings.withCode(code);
    if (found !== null) return found;
    this.#wrongCodes.add(by, now);
    return { code: "code-unknown" } as const;
  }

  #faultOf(kind: DeviceKind, { place, printer }: Enrolment): SettingsFault | null {
    const definition = this.#parts.definition();
    const places = {
      kiosk: definition.kiosks,
      display: definition.areas,
      counter: definition.counters,
    }[kind];
    if (!Object.hasOwn(places, place)) return { code: "place-unknown" };
    if (printer === null || Object.hasOwn(definition.printers, printer)) return null;
    return { code: "printer-unknown" };
  }
}
