import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCounter } from "../session/counter-context.ts";
import { AskForm } from "./ask-form.tsx";
import { Frame } from "./frame.tsx";
import { ordinaryQueues } from "./other-queues.ts";
import { QueueRadios } from "./queue-radios.tsx";

/** Rule E2: not urgent after all; to an ordinary queue with number and arrival. */
export function DeclineDialog() {
  const { t } = useTranslation("counter");
  const { view, act, ask } = useCounter();
  const queues = ordinaryQueues(view);
  const [queue, setQueue] = useState(queues[0] ?? null);
  const submit = async () => {
    if (queue === null) return;
    const answer = await act({ type: "DeclineEmergency", queue });
    if (answer !== null) ask(null);
  };
  return (
    <Frame title={t("emergency.declineTitle", { number: view.current?.number })}>
      <AskForm
        submit={t("emergency.declineSubmit")}
        ready={queue !== null}
        onSubmit={() => void submit()}
      >
        <QueueRadios
          label={t("emergency.declineText")}
          queues={queues}
          value={queue}
          onChange={setQueue}
        />
      </AskForm>
    </Frame>
  );
}
