import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Acknowledgement } from "../../shared/protocol/answers.ts";
import { errorText } from "../../shared/ui/error-text.ts";
import type { Ticket } from "./alarm.ts";

/** Lets two go first, once (rule C11). It asks nothing: the number stays, and the new place is shown at once. */
export function LetGo({
  ticket,
  onLetGo,
}: {
  readonly ticket: Ticket;
  readonly onLetGo: () => Promise<Acknowledgement>;
}) {
  const { t } = useTranslation("phone");
  const common = useTranslation("common").t;
  const [sending, setSending] = useState(false);
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const letGo = async () => {
    setSending(true);
    setProblem(null);
    try {
      const answer = await onLetGo();
      setDone(answer.ok);
      if (!answer.ok) setProblem(errorText(answer.error, common));
    } finally {
      setSending(false);
    }
  };

  const offered = ticket.mayLetOthersGoFirst && !done;
  return (
    <div className="let-go">
      {offered && (
        <>
          <button
            type="button"
            className="plain"
            disabled={sending}
            aria-describedby="let-go-hint"
            onClick={() => {
              letGo().catch((error: unknown) => console.error("Letting go failed", error));
            }}
          >
            {t("letGo.button")}
          </button>
          <p className="hint" id="let-go-hint">
            {t("letGo.hint")}
          </p>
        </>
      )}
      <output>
        {/* The place is right once the view that follows the answer has come. */}
        {done && !ticket.mayLetOthersGoFirst && t("letGo.done", { ahead: ticket.ahead })}
      </output>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
