import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCounter } from "../session/counter-context.ts";
import { AskForm } from "./ask-form.tsx";
import { Frame } from "./frame.tsx";
import { NoteField, noteOf } from "./note-field.tsx";
import { otherQueues } from "./other-queues.ts";
import { QueueRadios } from "./queue-radios.tsx";

/** Rule C8: another queue, with a note for who takes over. */
export function TransferDialog() {
  const { t } = useTranslation("counter");
  const { view, act, ask } = useCounter();
  const queues = otherQueues(view);
  // Nothing chosen beforehand: a stray Enter must not send anybody anywhere.
  const [queue, setQueue] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const submit = async () => {
    if (queue === null) return;
    const answer = await act({ type: "Transfer", queue, ...noteOf(note) });
    if (answer !== null) ask(null);
  };
  return (
    <Frame title={t("transfer.title", { number: view.current?.number })}>
      <AskForm submit={t("transfer.submit")} ready={queue !== null} onSubmit={() => void submit()}>
        <p className="soft">{t("transfer.text")}</p>
        <QueueRadios
          label={t("transfer.queue")}
          queues={queues}
          value={queue}
          onChange={setQueue}
        />
        <NoteField
          label={t("transfer.note")}
          hint={t("transfer.noteHint")}
          value={note}
          onChange={setNote}
        />
      </AskForm>
    </Frame>
  );
}
