import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Difficulty, Urgency } from "../../shared/domain/definition.ts";
import { nameIn } from "../../shared/ui/format.ts";
import { useCounter } from "../session/counter-context.ts";
import { AskForm } from "./ask-form.tsx";
import { Frame } from "./frame.tsx";
import { LevelRadios } from "./level-radios.tsx";
import { NoteField, noteOf } from "./note-field.tsx";
import { ServiceList } from "./service-list.tsx";

/** The visit becomes a case: service, its documents, urgency and difficulty, a note; the slip prints. */
export function HandOverDialog() {
  const { t } = useTranslation("counter");
  const { view, language, act, ask } = useCounter();
  const [key, setKey] = useState(view.current?.service ?? null);
  const [urgency, setUrgency] = useState<Urgency | null>(null);
  const [difficulty, setDifficulty] = useState<Difficulty | null>(null);
  const [note, setNote] = useState("");
  const service = key === null ? undefined : view.services[key];
  const team = service && view.teams[service.team];
  const choose = (chosen: string) => {
    setKey(chosen);
    // The presets of another service begin anew.
    setUrgency(null);
    setDifficulty(null);
  };
  const submit = async () => {
    if (key === null || service === undefined) return;
    const answer = await act({
      type: "HandOver",
      service: key,
      case: null,
      findings: [],
      conditions: [],
      answers: { titleExpires: null, travels: null, jobAtRisk: false },
      language: view.current?.language ?? "de",
      person: null,
      mail: false,
      ...noteOf(note),
    });
    if (answer?.kind !== "case") return;
    ask({
      kind: "handedOver",
      number: answer.number,
      caseNumber: answer.case,
      slip: answer.slip,
    });
  };
  return (
    <Frame title={t("handOver.title", { number: view.current?.number })} wide>
      <AskForm
        submit={t(view.counter.hasPrinter ? "handOver.submit" : "handOver.submitWithoutPrinter")}
        ready={service !== undefined}
        onSubmit={() => void submit()}
      >
        <div className="hand-over">
          <ServiceList value={key} onChange={choose} />
          {service === undefined ? (
            <p className="soft">{t("handOver.chooseFirst")}</p>
          ) : (
            <div className="hand-over-facts">
              <div>
                <h3 className="field-name">{t("handOver.documents")}</h3>
                <ul className="documents">
                  {service.documents.map((document) => (
                    <li key={document.de}>{nameIn(document, language)}</li>
                  ))}
                </ul>
              </div>
              <LevelRadios
                kind="urgency"
                value={urgency}
                preset={service.urgency}
                onChange={setUrgency}
              />
              <LevelRadios
                kind="difficulty"
                value={difficulty}
                preset={service.difficulty}
                onChange={setDifficulty}
              />
              <NoteField
                label={t("handOver.note")}
                hint={t("handOver.noteHint")}
                value={note}
                onChange={setNote}
              />
              <p>
                <span className="field-name">{t("handOver.team")}: </span>
                <strong>{team ? nameIn(team.name, language) : service.team}</strong>
              </p>
              {!view.counter.hasPrinter && <p className="soft">{t("handOver.noPrinter")}</p>}
            </div>
          )}
        </div>
      </AskForm>
    </Frame>
  );
}
