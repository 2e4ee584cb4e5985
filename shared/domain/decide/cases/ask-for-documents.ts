import { checklistNow } from "../../cases/checklist-now.ts";
import { missingDocuments } from "../../cases/checklist.ts";
import { isBeforeDecision } from "../../cases/steps.ts";
import type { CaseCommand } from "../../command.ts";
import { refuse, type Context, type Decision } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";
import { lastMinuteOf } from "../../wall-clock.ts";
import { caseMail } from "./case-mail.ts";
import { acceptChanges, type Change } from "./change-case.ts";
import { seenOpenCase } from "./seen-case.ts";

/**
 * The visitor is asked for what is missing, by letter or mail, until the end of a day; so long the case waits (rule K2).
 */
export function askForDocuments(
  state: OfficeState,
  command: Extract<CaseCommand, { type: "AskForDocuments" }>,
  { definition, now }: Context,
): Decision {
  const file = seenOpenCase(state, command);
  if ("accepted" in file) return file;
  if (!isBeforeDecision(file.status)) return refuse({ code: "case-step-impossible" });
  const checklist = checklistNow(file, definition);
  if (missingDocuments(checklist).length === 0) return refuse({ code: "nothing-missing" });
  const until = lastMinuteOf(command.until, definition.zone);
  if (until <= now) return refuse({ code: "date-in-past" });
  const asked: Change = {
    what: { kind: "asked-for-documents", until },
    now: {
      status: "incomplete",
      ...(checklist !== file.checklist && { checklist }),
      completeSince: null,
      documentsUntil: until,
      waiting: { for: "documents", until },
    },
  };
  const news = { kind: "documents-missing", until } as const;
  const mails = caseMail({ ...file, checklist }, file.revision + 1, news, definition);
  return { ...acceptChanges(file, [asked], now), mails };
}
