import { useTranslation } from "react-i18next";
import { nameIn } from "../../shared/ui/format.ts";
import { useCounter, useNow } from "../session/counter-context.ts";
import { spellTimer } from "../visit/durations.ts";
import { languageName } from "../visit/language-name.ts";

/** The state of the desk in words, with the running timer of the visit. */
export function DeskStatus() {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const now = useNow(500);
  const { current, queues } = view;
  if (current === null) {
    const waiting = Object.keys(view.waiting).length;
    return (
      <div className="desk-status">
        <p className="desk-word">{t("status.free")}</p>
        <p className="desk-timer">
          {waiting === 0 ? t("status.nobodyWaits") : t("status.waiting", { count: waiting })}
        </p>
      </div>
    );
  }
  const called = current.status === "called";
  const queue = queues[current.queue];
  return (
    <div className="desk-status">
      <p className="desk-word">
        {t(`status.${current.status}`)}
        {called && <span> · {t("status.calls", { count: current.calls })}</span>}
      </p>
      <p className="desk-timer numbers">
        {spellTimer(now - (called ? current.lastCall : current.since))}{" "}
        <small>{t(called ? "status.sinceCall" : "status.sinceStart")}</small>
      </p>
      <p className="soft">
        {queue ? nameIn(queue.name, language) : current.queue} ·{" "}
        {languageName(current.language, language)}
      </p>
    </div>
  );
}
