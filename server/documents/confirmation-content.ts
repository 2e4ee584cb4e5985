import { writeAppointmentCode } from "../../shared/domain/appointment-code.ts";
import { direction } from "../../shared/i18n/languages.ts";
import type { AppointmentPaper } from "./appointment-paper.ts";
import { fill } from "../../shared/i18n/fill.ts";
import { choiceText } from "./choices.ts";
import { clockTime, inMinutes, longDate } from "./moments.ts";
import { nameIn } from "./name-in.ts";
import { qrDrawing } from "./qr-drawing.ts";
import { wordingsOf, type Wording } from "./wording.ts";

/** What one language says of the appointment. */
export interface ConfirmationPart {
  /** Without a variant, as `lang` of a PDF: `de`, `ar`. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  readonly date: string;
  readonly service: string;
  readonly facts: readonly { readonly label: string; readonly lines: readonly string[] }[];
  readonly code: string;
  readonly codeUse: string;
  readonly codePicture: string;
  readonly bring: string;
  readonly documents: readonly string[];
  readonly change: string;
  readonly changeText: string;
  readonly changeLink: string;
  readonly binding: string;
}

/** Everything the template of the confirmation sets, in words; the template knows none itself. */
export interface ConfirmationContent {
  readonly office: { readonly name: string; readonly address: string };
  readonly time: string;
  /** In three groups. */
  readonly code: string;
  /** The code's QR picture, as SVG. */
  readonly picture: string;
  readonly link: string;
  /** The visitor's language first; German is always there. */
  readonly parts: readonly ConfirmationPart[];
}

/** The words of a confirmation, in the visitor's language and in German. */
export function confirmationContent(paper: AppointmentPaper): ConfirmationContent {
  const { office, due, code, link, language } = paper;
  return {
    office: { name: office.name, address: office.address },
    time: clockTime(due, office.zone, "de"),
    code: writeAppointmentCode(code),
    picture: qrDrawing(code),
    link,
    parts: wordingsOf(language).map((wording) => part(paper, wording)),
  };
}

function part(paper: AppointmentPaper, { language, words }: Wording): ConfirmationPart {
  const { office, due, people, checkIn, area, floor } = paper;
  const time = (at: number) => clockTime(at, office.zone, language);
  const place = `${nameIn(area, language)} · ${nameIn(floor, language)}`;
  const about = fill(words.about, { length: inMinutes(paper.length, language) });
  const window = fill(words.between, { from: time(checkIn.from), to: time(checkIn.to) });
  const { title, code, codeUse, bring, change, changeText, changeLink, binding } = words;
  return {
    language: language.split("-")[0] ?? language,
    direction: direction(language),
    title,
    date: longDate(due, office.zone, language),
    service: nameIn(paper.service, language),
    facts: [
      { label: words.place, lines: [place, office.address] },
      { label: words.checkIn, lines: [window] },
      { label: words.duration, lines: [about] },
      ...(people > 1 ? [{ label: words.people, lines: [`${people}`] }] : []),
    ],
    code,
    codeUse,
    codePicture: fill(words.codePicture, { code: writeAppointmentCode(paper.code) }),
    bring,
    documents: paper.documents.map((choice) => choiceText(choice, language)),
    change,
    changeText,
    changeLink,
    binding,
  };
}
