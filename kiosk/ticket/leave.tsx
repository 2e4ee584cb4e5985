import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Acknowledgement } from "../../shared/protocol/answers.ts";
import { errorText } from "../../shared/ui/error-text.ts";

/** Gives the number up. It cannot be undone, so it is asked once, plainly. */
export function Leave({
  number,
  onLeave,
}: {
  readonly number: string;
  readonly onLeave: () => Promise<Acknowledgement>;
}) {
  const { t } = useTranslation("phone");
  const common = useTranslation("common").t;
  const dialog = useRef<HTMLDialogElement>(null);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const leave = async () => {
    setSending(true);
    setProblem(null);
    try {
      const answer = await onLeave();
      if (answer.ok) dialog.current?.close();
      else setProblem(errorText(answer.error, common));
    } finally {
      setSending(false);
    }
  };

  return (
    <>
      <button type="button" className="quiet" onClick={() => dialog.current?.showModal()}>
        {t("leave.button")}
      </button>
      <dialog ref={dialog} aria-labelledby="leave-question" onClose={() => setProblem(null)}>
        <h2 id="leave-question">{t("leave.question")}</h2>
        <p>{t("leave.explain", { number })}</p>
        {problem !== null && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <button
          type="button"
          className="main"
          disabled={sending}
          onClick={() => dialog.current?.close()}
        >
          {t("leave.no")}
        </button>
        <button
          type="button"
          className="danger"
          disabled={sending}
          onClick={() => {
            leave().catch((error: unknown) => console.error("Leaving failed", error));
          }}
        >
          {sending ? t("leave.sending") : t("leave.yes")}
        </button>
      </dialog>
    </>
  );
}
