import type { MailOrder } from "../../booking/mail-order.ts";
import { missingDocuments } from "../../cases/checklist.ts";
import type { OfficeCase } from "../../cases/office-case.ts";
import type { OfficeDefinition } from "../../definition.ts";
import type { Instant } from "../../instant.ts";

type CaseNews =
  | { readonly kind: "ready" }
  /** What is missing is expected by `until`. */
  | { readonly kind: "documents-missing"; readonly until: Instant };

/** The mail about a step of a case, if its person wants mails; `revision` is that step's (rule M2). */
export function caseMail(
  file: OfficeCase,
  revision: number,
  news: CaseNews,
  { mail }: OfficeDefinition,
): readonly MailOrder[] {
  const { number, code, service, person, mailed, language, checklist } = file;
  if (person === null || !mailed || mail === null) return [];
  const about = { case: number, code, service, missing: missingDocuments(checklist) };
  const cause = `${news.kind}:${number}:${revision}`;
  return [{ cause, person, language, content: { ...news, ...about } }];
}
