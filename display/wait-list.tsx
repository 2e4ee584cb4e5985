import { useTranslation } from "react-i18next";
import type { Language } from "../shared/domain/definition.ts";
import type { Instant } from "../shared/domain/instant.ts";
import type { DisplayView } from "../shared/protocol/views.ts";
import { waitText } from "../shared/ui/format.ts";
import { Bilingual } from "./bilingual.tsx";
import { waitsShown } from "./waits.ts";

/** The expected range of each queue that waits here. */
export function WaitList({
  queues,
  now,
  second,
}: {
  readonly queues: DisplayView["queues"];
  readonly now: Instant;
  readonly second: Language | null;
}) {
  const { i18n } = useTranslation("common");
  const { shown, secondFor } = waitsShown(queues, now);
  const belowName = secondFor === "names-and-waits" ? second : null;
  const belowWait = secondFor === "nothing" ? null : second;
  return (
    <section className="waits" data-second-for={secondFor}>
      <h2>
        <Bilingual second={second} say={(t) => t("waits")} />
      </h2>
      <ul>
        {shown.map((queue) => (
          <li key={queue.letter}>
            <span className="letter">{queue.letter}</span>
            <span className="queue">
              <Bilingual second={belowName} say={(_, language) => queue.name[language] ?? null} />
            </span>
            <span className="wait">
              <Bilingual
                second={belowWait}
                say={(_, language) => waitText(queue.wait, i18n.getFixedT(language, "common"))}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
