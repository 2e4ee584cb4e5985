import { useEffect, useEffectEvent } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../shared/ui/format.ts";
import { useCounter } from "../session/counter-context.ts";
import { codeInGroups, useAppointmentWords } from "./appointment-words.ts";
import type { NoteFacts } from "./planner-context.ts";

/** What a visitor without e-mail takes home: when, what for, the code, what to bring. Prints as soon as it is there. */
export function NoteSheet({
  facts,
  onDone,
}: {
  readonly facts: NoteFacts;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const words = useAppointmentWords();
  const documents = view.services[facts.service]?.documents ?? [];
  const done = useEffectEvent(onDone);
  useEffect(() => {
    const printed = () => done();
    window.addEventListener("afterprint", printed);
    window.print();
    return () => window.removeEventListener("afterprint", printed);
  }, []);
  return createPortal(
    <article className="sheet note-sheet numbers">
      <header>
        <p>
          {view.office.name} · {view.office.address}
        </p>
        <h1>{t("planner.print.yourAppointment")}</h1>
      </header>
      <p className="note-when">{words.when(facts.due)}</p>
      <p>
        {words.service(facts.service)}
        {facts.people > 1 && ` · ${t("planner.people", { count: facts.people })}`}
      </p>
      <p>{t("planner.print.yourCode")}</p>
      <p className="note-code">{codeInGroups(facts.code)}</p>
      {documents.length > 0 && (
        <>
          <p>{t("planner.print.note")}</p>
          <ul>
            {documents.map((document) => (
              <li key={document.de}>{nameIn(document, language)}</li>
            ))}
          </ul>
        </>
      )}
    </article>,
    document.body,
  );
}
