import { writeAppointmentCode } from "../../shared/domain/appointment-code.ts";
import { fill } from "../../shared/i18n/fill.ts";
import { choicesOf, choiceText } from "../documents/choices.ts";
import { nameIn } from "../documents/name-in.ts";
import type { AppointmentMail } from "./case-mail.ts";
import { greetingOf } from "./greeting.ts";
import { factsOf, whenText } from "./letter-facts.ts";
import type { Letter, LetterCode, LetterLink } from "./letter.ts";
import type { LetterInput } from "./letter-input.ts";

type Input = LetterInput<AppointmentMail>;

/** The words of a mail about an appointment, or the wish for one. */
export function appointmentLetter(input: Input): Letter {
  const { content, name, definition, wording } = input;
  const { language, words } = wording;
  const { name: office, address } = definition;
  const own = words[content.kind];
  const when = content.kind === "waiting" ? "" : whenText(content.due, definition, wording);
  return {
    language,
    office,
    subject: fill(own.subject, { when }),
    greeting: greetingOf(name, wording),
    opening: openingOf(input),
    facts: factsOf(content, definition, wording),
    code: codeOf(input),
    bring: bringOf(input),
    links: linksOf(input),
    closing: [
      fill(own.closing, { walkIn: walkInOf(input) }),
      ...(isKept(content) ? [words.personal] : []),
    ],
    foot: [fill(words.automatic, { office, address }), words.caution],
  };
}

function openingOf({ content, definition, wording }: Input): readonly string[] {
  const { words } = wording;
  switch (content.kind) {
    case "confirm":
    case "offer": {
      const until = whenText(content.expires, definition, wording);
      return [fill(words[content.kind].opening, { until })];
    }
    case "cancelled": {
      const { by, reason } = words.cancelled;
      // A closed day is its own reason, and who cancelled knows why.
      const mayNameReason = content.by === "staff" && content.reason !== null;
      const why = mayNameReason ? reason[content.reason] : "";
      return [by[content.by], ...(why === "" ? [] : [why])];
    }
    default:
      return [words[content.kind].opening];
  }
}

function codeOf({ content, wording: { words } }: Input): LetterCode | null {
  if (!isKept(content)) return null;
  const groups = writeAppointmentCode(content.code);
  return { label: words.code, groups, hint: words.codeHint, picture: words.codePicture };
}

function bringOf({ content, definition, wording }: Input): Letter["bring"] {
  if (content.kind === "cancelled" || content.kind === "waiting") return null;
  const service = definition.services[content.service];
  const choices = choicesOf(service?.documents ?? [], service?.checklist.items ?? [], definition);
  const items = choices.map((choice) => choiceText(choice, wording.language));
  return items.length === 0 ? null : { title: wording.words.documents, items };
}

function linksOf({ content, places, wording: { words } }: Input): readonly LetterLink[] {
  switch (content.kind) {
    case "confirm":
    case "offer":
    case "waiting":
      return [{ text: words[content.kind].action, url: places.page(content.secret) }];
    case "cancelled":
      return [{ text: words.cancelled.action, url: places.booking }];
    case "already-booked":
    case "booked":
    case "moved":
    case "reminder": {
      const page = places.page(content.secret);
      const cancel = content.kind === "reminder" ? words.cannotCome : words.cancel;
      return [
        { text: words.show, url: page },
        { text: words.move, url: `${page}#move` },
        { text: cancel, url: `${page}#cancel` },
      ];
    }
  }
}

function walkInOf({ content, definition, wording }: Input): string {
  const service = definition.services[content.service];
  const queue = service && definition.queues[service.walkIn];
  return queue === undefined ? definition.name : nameIn(queue.name, wording.language);
}

/** Mails about an appointment that holds. */
function isKept(
  content: AppointmentMail,
): content is Exclude<Extract<AppointmentMail, { readonly code: string }>, { kind: "cancelled" }> {
  return "code" in content && content.kind !== "cancelled";
}
