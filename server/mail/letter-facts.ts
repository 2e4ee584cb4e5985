import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import { fill } from "../../shared/i18n/fill.ts";
import { clockTime, longDate } from "../documents/moments.ts";
import { nameIn } from "../documents/name-in.ts";
import type { AppointmentMail } from "./case-mail.ts";
import type { Fact } from "./letter.ts";
import { peopleText, type Wording } from "./wording.ts";

/** `Dienstag, 1. Dezember 2026, 09:30 Uhr` by the office's wall clock. */
export function whenText(
  at: Instant,
  { zone }: Pick<OfficeDefinition, "zone">,
  { language, words }: Wording,
): string {
  return fill(words.when, {
    date: longDate(at, zone, language),
    time: clockTime(at, zone, language),
  });
}

/** What, when, for how many and where. A service that the office no longer has is called by its key. */
export function factsOf(
  content: AppointmentMail,
  definition: OfficeDefinition,
  wording: Wording,
): readonly Fact[] {
  const { language, words } = wording;
  const service = definition.services[content.service];
  const name = service === undefined ? content.service : nameIn(service.name, language);
  const facts: Fact[] = [{ label: words.service, value: name }];
  if (content.kind !== "waiting") {
    facts.push({ label: words.time, value: whenText(content.due, definition, wording) });
  }
  if (content.people > 1) {
    facts.push({ label: words.people, value: peopleText(content.people, wording) });
  }
  if (content.kind === "waiting" || content.kind === "cancelled") return facts;
  facts.push({ label: words.place, value: placeText(content.service, definition, wording) });
  if (service === undefined || !("code" in content)) return facts;
  const { before, after } = service.checkIn;
  const time = (at: Instant) => clockTime(at, definition.zone, language);
  const from = time(content.due - before);
  const value = fill(words.checkInText, { from, to: time(content.due + after) });
  return [...facts, { label: words.checkIn, value }];
}

/** Office, address, floor and waiting area. */
function placeText(key: string, definition: OfficeDefinition, { language }: Wording): string {
  const { name, address, services, queues, areas } = definition;
  const service = services[key];
  const queue = service && queues[service.queue];
  const area = queue && areas[queue.area];
  const inside =
    area === undefined ? [] : [nameIn(area.floor, language), nameIn(area.name, language)];
  return [name, address, ...inside].join(language.startsWith("ar") ? "، " : ", ");
}
