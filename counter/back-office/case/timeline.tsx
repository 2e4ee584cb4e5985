import { useTranslation } from "react-i18next";
import { useOfficeWords } from "../use-office-words.ts";
import { useOpenCase } from "./case-context.ts";
import { NoteForm } from "./note-form.tsx";
import { useEntryText } from "./use-entry-text.ts";

/** What happened, newest first, with its notes; a new note goes on top. */
export function Timeline() {
  const { t } = useTranslation("counter");
  const { file, fresh } = useOpenCase();
  const entryText = useEntryText();
  const words = useOfficeWords();
  const newest = fresh[0]?.revision ?? Infinity;
  return (
    <>
      <NoteForm />
      <ol className="timeline" reversed aria-label={t("backOffice.tabs.history")}>
        {file.history.toReversed().map((entry) => (
          <li key={entry.revision} data-fresh={entry.revision >= newest || undefined}>
            <p>
              <strong>{entryText(entry)}</strong>
              <span className="soft numbers">
                {t(`backOffice.by.${entry.by}`)} · {words.moment(entry.at)}
              </span>
            </p>
            {entry.note !== null && <p className="timeline-note">{entry.note}</p>}
            {entry.noteDeleted && <p className="soft">{t("backOffice.papers.noteDeleted")}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
