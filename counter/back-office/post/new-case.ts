import type { IntakeId } from "../../../shared/domain/cases/intake.ts";
import type { ServiceKey, StaffKey } from "../../../shared/domain/definition.ts";
import type { CounterWish } from "../../../shared/protocol/commands.ts";
import type { HandOverDraft } from "../../dialogs/hand-over-draft.ts";
import type { PostItem } from "./post-order.ts";

/** What is typed about a case that begins from the post. */
export type NewCase = Pick<
  HandOverDraft,
  "name" | "fileNumber" | "email" | "language" | "titleExpires" | "travels" | "jobAtRisk"
> & { readonly service: ServiceKey | null };

type OpenCase = Extract<CounterWish, { type: "OpenCase" }>;

/** `Visitor 17 <visitor17@example.org>` */
const namedSender = /^"?([^"<]*?)"?\s*<([^\s<>@]+@[^\s<>@]+)>$/;
const bareAddress = /^[^\s<>@]+@[^\s<>@]+$/;

function senderOf(from: string): { readonly name: string; readonly email: string } {
  const [, name = "", email = ""] = namedSender.exec(from) ?? [];
  return bareAddress.test(from) ? { name: "", email: from } : { name, email };
}

/** An e-mail tells who writes; everything else is for staff to say. */
export function newCase({ from }: Pick<PostItem, "from">): NewCase {
  const { name, email } = senderOf(from?.trim() ?? "");
  return {
    service: null,
    name,
    fileNumber: "",
    email,
    language: "de",
    titleExpires: "",
    travels: "",
    jobAtRisk: false,
  };
}

/** The command of a draft; null while no service is chosen. */
export function openCaseWish(draft: NewCase, staff: StaffKey, intake: IntakeId): OpenCase | null {
  const { service, language, titleExpires, travels, jobAtRisk } = draft;
  if (service === null) return null;
  const person = {
    name: filled(draft.name),
    email: filled(draft.email),
    fileNumber: filled(draft.fileNumber),
  };
  const isAnybody = Object.values(person).some((part) => part !== null);
  return {
    type: "OpenCase",
    staff,
    from: { kind: "intake", intake },
    service,
    answers: { titleExpires: titleExpires || null, travels: travels || null, jobAtRisk },
    language,
    person: isAnybody ? person : null,
  };
}

const filled = (typed: string): string | null => typed.trim() || null;
