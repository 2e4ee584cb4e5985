import type { OfficeDefinition } from "../../../shared/domain/definition.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import type {
  SettingsAcknowledgement,
  SettingsRequest,
} from "../../../shared/protocol/settings.ts";
import type { Log } from "../../office/log.ts";
import type { AuditList } from "../audit/audit-list.ts";
import { answerDeviceRequest } from "../devices/device-requests.ts";
import type { Devices } from "../devices/devices.ts";
import type { AccessStore } from "../ports.ts";
import { TooManyWaiting } from "../secrets/few-at-once.ts";
import type { CounterPlace, Deed, PersonAtWork, StaffDoor } from "../staff-door.ts";
import { refused, told, type SettingsAnswer } from "./answer.ts";
import { auditPage } from "./audit-reading.ts";
import type { PeopleSettings } from "./people.ts";
import { placesOf } from "./places.ts";
import type { DefinitionDesk, PrinterDesk } from "./ports.ts";
import { answerPrinterRequest } from "./printers.ts";

export interface SettingsDoorParts {
  readonly staff: StaffDoor;
  readonly store: Pick<AccessStore, "audit">;
  readonly devices: Devices;
  readonly people: PeopleSettings;
  readonly printers: PrinterDesk;
  /** Null where it cannot be changed while the server runs. */
  readonly definitions: DefinitionDesk | null;
  /** The office as it is defined now. */
  readonly definition: () => OfficeDefinition;
  readonly audit: Pick<AuditList, "append">;
  readonly clock: () => Instant;
  readonly log: Log;
}

/** People, devices, printers, the audit list and the definition, for who is signed in as an administrator (rule X4). */
export class SettingsDoor {
  readonly #parts: SettingsDoorParts;

  constructor(parts: SettingsDoorParts) {
    this.#parts = parts;
  }

  /** Answers what is asked at a counter; never rejects. Where access is open nobody is signed in, so nothing is told. */
  async ask(request: SettingsRequest, place: CounterPlace): Promise<SettingsAcknowledgement> {
    const { staff, log } = this.#parts;
    try {
      const refusal = staff.mayOpen(place, "settings");
      const person = staff.person(place);
      if (refusal === "role-missing") return faulty("not-allowed");
      if (refusal !== null || person === null) return faulty(refusal ?? "not-signed-in");
      const answer = await this.#answer(request, person, place);
      if (!answer.ok) return answer;
      if (answer.deed !== null) {
        this.#record(person, place, answer.deed);
        // The lists are asked for again and again by the page alone; only what somebody does keeps the screen open.
        staff.touch(place);
      }
      return { ok: true, reply: answer.reply };
    } catch (error) {
      if (error instanceof TooManyWaiting) return faulty("flooding");
      log.error("a request for the settings was not answered", { type: request.type, error });
      return faulty("internal");
    }
  }

  async #answer(
    request: SettingsRequest,
    person: PersonAtWork,
    place: CounterPlace,
  ): Promise<SettingsAnswer> {
    const { devices, people, printers, definitions, definition, store } = this.#parts;
    const { staff: by } = person;
    switch (request.type) {
      case "ListDevices":
      case "ApproveDevice":
      case "RefuseDevice":
      case "RevokeDevice":
        return answerDeviceRequest(devices, request, by);
      case "ListPlaces":
        return told(placesOf(definition()));
      case "ListPeople":
      case "SavePerson":
      case "ResetPassword":
      case "SetBadge":
      case "RemoveBadge":
      case "LetPersonIn":
        return people.answer(request);
      case "ListPrinters":
      case "TestPrint":
        return answerPrinterRequest(printers, definition(), request);
      case "ReadAudit":
        // First, so that whoever reads finds the own reading on top.
        this.#record(person, place, { what: "audit-read", about: null });
        return told(auditPage(store, request.before));
      case "ListDefinitions":
      case "ReadDefinition":
      case "SendDefinition":
      case "CheckDefinition":
      case "SaveDefinition":
        return definitions?.answer(request, by) ?? refused({ code: "not-allowed" });
    }
  }

  /** By name of who asked: what was done may have ended that very session. */
  #record({ staff }: PersonAtWork, { device }: CounterPlace, deed: Deed): void {
    this.#parts.audit.append({ at: this.#parts.clock(), staff, device, ...deed });
  }
}

function faulty(
  code: "not-signed-in" | "not-allowed" | "flooding" | "internal",
): Extract<SettingsAcknowledgement, { ok: false }> {
  return { ok: false, error: { code } };
}
