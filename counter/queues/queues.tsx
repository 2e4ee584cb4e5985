import { useTranslation } from "react-i18next";
import type { CounterView } from "../../shared/protocol/views.ts";
import { nameIn } from "../../shared/ui/format.ts";
import { useCounter, useNow } from "../session/counter-context.ts";
import { spellDuration } from "../visit/durations.ts";
import { loadOf } from "./load.ts";

/** The queues this counter serves, in its order, each with its longest wait against the target. */
export function Queues() {
  const { t } = useTranslation("counter");
  const { view } = useCounter();
  return (
    <section className="panel" aria-label={t("queues.title")}>
      <h2>{t("queues.title")}</h2>
      <ul className="queues">
        {view.counter.queues.map((key) => {
          const queue = view.queues[key];
          return queue && <QueueLoad key={key} queue={queue} />;
        })}
      </ul>
    </section>
  );
}

function QueueLoad({ queue }: { readonly queue: CounterView["queues"][string] }) {
  const { t } = useTranslation("counter");
  const { language } = useCounter();
  const load = loadOf(queue, useNow(5_000));
  const target = spellDuration(queue.targetWait);
  return (
    <li className="queue" data-level={load.level}>
      <p className="queue-head">
        <span className="queue-letter">{queue.letter}</span>
        <span className="queue-name">{nameIn(queue.name, language)}</span>
        <strong className="numbers">{t("queues.waiting", { count: queue.waiting })}</strong>
      </p>
      <div className="queue-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(100, load.percent / 2)}%` }} />
      </div>
      <p className="queue-words numbers">
        <span>
          {load.level === "empty"
            ? t("queues.target", { target })
            : t("queues.longest", { waited: spellDuration(load.waited), target })}
        </span>
        {load.level !== "empty" && (
          <span className="queue-level">{t(`queues.level.${load.level}`)}</span>
        )}
      </p>
      {queue.state !== "open" && <p className="queue-state">{t(`queues.state.${queue.state}`)}</p>}
    </li>
  );
}
