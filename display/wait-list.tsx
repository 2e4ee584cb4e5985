import { useTranslation } from "react-i18next";
import type { Language } from "../shared/domain/definition.ts";
import type { DisplayView } from "../shared/protocol/views.ts";
import { waitText } from "../shared/ui/format.ts";
import { Bilingual } from "./bilingual.tsx";

/** The expected range of each queue that waits here. */
export function WaitList({
  queues,
  second,
}: {
  readonly queues: DisplayView["queues"];
  readonly second: Language | null;
}) {
  const { t } = useTranslation("common");
  const byLetter = Object.entries(queues).toSorted(([, a], [, b]) =>
    a.letter.localeCompare(b.letter, "de"),
  );
  return (
    <section className="waits">
      <h2>
        <Bilingual second={second} say={(t) => t("waits")} />
      </h2>
      <ul>
        {byLetter.map(([key, queue]) => (
          <li key={key}>
            <span className="letter">{queue.letter}</span>
            <span className="queue">
              <Bilingual second={second} say={(_, language) => queue.name[language] ?? null} />
            </span>
            <span className="wait">{waitText(queue.wait, t)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
