import {
  maySee,
  maySend,
  mayTakeDuty,
  type StaffScreen,
} from "../../../shared/domain/access/permissions.ts";
import type { CounterKey, OfficeDefinition, StaffKey } from "../../../shared/domain/definition.ts";
import type { Duration } from "../../../shared/domain/instant.ts";
import type {
  AccessAcknowledgement,
  AccessFault,
  AccessRequest,
  Session,
} from "../../../shared/protocol/access.ts";
import type { Acknowledgement, Fault } from "../../../shared/protocol/answers.ts";
import type { CounterWireCommand } from "../../../shared/protocol/commands.ts";
import type { Clock } from "../../office/clock.ts";
import type { Log } from "../../office/log.ts";
import type { Office } from "../../office/office.ts";
import { counterSender } from "../../office/requests.ts";
import { aboutOf } from "../audit/about.ts";
import type { AuditList } from "../audit/audit-list.ts";
import type { AccessStore, DeviceId } from "../ports.ts";
import { TooManyWaiting } from "../secrets/few-at-once.ts";
import { Secrets } from "../secrets/secrets.ts";
import type { CounterPlace, Deed, PersonAtWork, Refused, StaffDoor } from "../staff-door.ts";
import { AccessRequests } from "./access-requests.ts";
import { FirstAdministrator } from "./first-administrator.ts";
import { FirstCode } from "./first-code.ts";
import { OneAfterAnother } from "./one-after-another.ts";
import { OwnSecret } from "./own-secret.ts";
import { Presence } from "./presence.ts";
import { Prover } from "./prover.ts";
import { Rights } from "./rights.ts";
import { Seats } from "./seats.ts";
import { Sessions } from "./sessions.ts";

export interface GuardedStaffDoorParts {
  readonly office: Office;
  readonly store: AccessStore;
  readonly audit: AuditList;
  readonly badgeKey: Uint8Array;
  readonly clock: Clock;
  readonly log: Log;
  /** Without a touch for so long a screen locks. */
  readonly idleAfter: Duration;
  readonly secrets?: Secrets;
}

/** The office's own sign-in provider. */
export interface SignInProvider {
  /** The address to open on that machine; null when the provider cannot be reached. */
  start(place: CounterPlace, takeOver: boolean): Promise<string | null>;
}

/** Beyond loopback, and wherever an office wants it: people sign in, and may do what their roles allow. */
export class GuardedStaffDoor implements StaffDoor {
  readonly access = "enrolled";
  readonly #parts: GuardedStaffDoorParts;
  readonly #sessions: Sessions;
  readonly #rights: Rights;
  readonly #presence: Presence;
  readonly #seats: Seats;
  readonly #first: FirstCode;
  readonly #requests: AccessRequests;
  readonly #turns = new OneAfterAnother();
  #provider: SignInProvider | null = null;

  constructor(parts: GuardedStaffDoorParts) {
    const { store, office, secrets = new Secrets() } = parts;
    const sessions = new Sessions(store);
    const rights = new Rights(store);
    const presence = new Presence({ ...parts, sessions, rights });
    const seats = new Seats({ ...parts, sessions });
    const prover = new Prover({ ...parts, secrets });
    const first = new FirstCode(store);
    const definition = () => office.definition;
    this.#parts = parts;
    this.#sessions = sessions;
    this.#rights = rights;
    this.#presence = presence;
    this.#seats = seats;
    this.#first = first;
    this.#requests = new AccessRequests({
      ...parts,
      sessions,
      rights,
      presence,
      seats,
      prover,
      own: new OwnSecret({ store, secrets, prover }),
      first: new FirstAdministrator({ store, secrets, prover, first, definition }),
      turns: this.#turns,
    });
  }

  get firstCode(): string | null {
    return this.#first.code;
  }

  /** Sets up sign-in through the office's own provider. */
  useProvider(provider: SignInProvider): void {
    this.#provider = provider;
    this.#sessions.tell(null);
  }

  session(place: CounterPlace): Session {
    const session = this.#presence.session(place);
    const firstStart = this.#first.isNeeded;
    return {
      access: this.access,
      firstStart,
      oidc: this.#provider !== null,
      person: session && this.#presence.described(session),
      lockedSince: session?.lockedSince ?? null,
      idleAfter: this.#parts.idleAfter,
      here: this.#here(place),
      candidates: firstStart ? namesOf(this.#parts.office.definition) : {},
    };
  }

  onChange(listener: (counter: CounterKey | null) => void): () => void {
    return this.#sessions.onChange(listener);
  }

  ask(request: AccessRequest, place: CounterPlace): Promise<AccessAcknowledgement> {
    return this.#answering(place, async (device) => {
      if (request.type === "StartOidc") return this.#startProvider(place, request.takeOver);
      return acknowledge(await this.#requests.answer(request, { ...place, device }));
    });
  }

  signInBySubject(
    subject: string,
    place: CounterPlace,
    takeOver: boolean,
  ): Promise<AccessAcknowledgement> {
    return this.#answering(place, async (device) => {
      const account = this.#parts.store.accountBySubject(subject);
      if (account === null) {
        const at = this.#parts.clock();
        this.#parts.audit.append({ at, staff: null, device, what: "sign-in-failed", about: null });
        return acknowledge({ code: "wrong-credentials" });
      }
      const proven = { ...place, device };
      return acknowledge(await this.#requests.begin(account.staff, "oidc", takeOver, proven));
    });
  }

  person(place: CounterPlace): PersonAtWork | null {
    return this.#presence.person(place);
  }

  isAttended(place: CounterPlace): boolean {
    return this.#presence.person(place) !== null;
  }

  async admit(
    place: CounterPlace,
    command: CounterWireCommand,
    submit: () => Promise<Acknowledgement>,
  ): Promise<Acknowledgement> {
    const person = this.#presence.person(place);
    if (person === null) return { ok: false, error: { code: "not-signed-in" } };
    const fault = faultIn(command, person);
    if (fault !== null) return { ok: false, error: fault };
    this.#presence.touch(place);
    const [{ staff }, { device }] = [person, place];
    const visit = this.#parts.office.state.counters[place.counter]?.visit ?? null;
    return this.#parts.audit.expecting(
      counterSender(place.counter, command.type),
      command.id,
      (answer) => ({ staff, device, what: command.type, about: aboutOf(command, answer, visit) }),
      submit,
    );
  }

  mayOpen(place: CounterPlace, screen: StaffScreen): Refused {
    const person = this.#presence.person(place);
    if (person === null) return "not-signed-in";
    return maySee(person.roles, screen) ? null : "role-missing";
  }

  record(place: CounterPlace, deed: Deed): void {
    this.#presence.record(place, deed);
  }

  touch(place: CounterPlace): void {
    this.#presence.touch(place);
  }

  tick(): void {
    try {
      this.#presence.lockIdle();
      this.#sessions.settle();
    } catch (error) {
      this.#parts.log.error("sessions could not be kept", { error });
    }
  }

  async deviceRevoked(device: DeviceId): Promise<void> {
    await this.#turns.run(async () => {
      for (const session of this.#sessions.all()) {
        if (session.device === device) await this.#seats.evict(session);
      }
    });
  }

  tellAgain(): void {
    this.#sessions.tell(null);
  }

  async accountChanged(staff: StaffKey): Promise<void> {
    await this.#turns.run(async () => {
      this.#rights.forget(staff);
      const session = this.#sessions.of(staff);
      if (session !== null && !this.#rights.of(staff).mayWork) await this.#seats.evict(session);
      // Whether an administrator is needed may have changed as well.
      this.#sessions.tell(null);
    });
  }

  #here({ counter }: CounterPlace): Session["here"] {
    const { office, clock } = this.#parts;
    const { name, counters, areas } = office.definition;
    const { number, area } = counters[counter] ?? { number: counter, area: "" };
    return { at: clock(), office: name, number, area: areas[area]?.name ?? { de: "" } };
  }

  async #startProvider(place: CounterPlace, takeOver: boolean): Promise<AccessAcknowledgement> {
    if (this.#provider === null) return acknowledge({ code: "oidc-not-set-up" });
    const open = await this.#provider.start(place, takeOver);
    return open === null ? acknowledge({ code: "internal" }) : { ok: true, open };
  }

  async #answering(
    { device }: CounterPlace,
    work: (device: DeviceId) => Promise<AccessAcknowledgement>,
  ): Promise<AccessAcknowledgement> {
    if (device === null) return acknowledge({ code: "not-allowed" });
    try {
      return await work(device);
    } catch (error) {
      if (error instanceof TooManyWaiting) return acknowledge({ code: "flooding" });
      this.#parts.log.error("an access request was not answered", { error });
      return acknowledge({ code: "internal" });
    }
  }
}

const namesOf = ({ staff }: OfficeDefinition): Session["candidates"] =>
  Object.fromEntries(Object.entries(staff).map(([key, { name }]) => [key, name]));

/** Null: it was done. */
function acknowledge(fault: AccessFault | null): AccessAcknowledgement {
  return fault === null ? { ok: true, open: null } : { ok: false, error: fault };
}

/** Why this person may not send this command (rule X4). */
function faultIn(command: CounterWireCommand, { staff, roles }: PersonAtWork): Fault | null {
  // A person works under the own name only.
  if ("staff" in command && command.staff !== staff) return { code: "not-allowed" };
  const may =
    command.type === "TakeDuty"
      ? mayTakeDuty(roles, command.duty.kind)
      : maySend(roles, command.type);
  return may ? null : { code: "role-missing" };
}
