import { useTranslation } from "react-i18next";
import type { Language } from "../shared/domain/definition.ts";
import type { Instant } from "../shared/domain/instant.ts";
import type { ConnectFault } from "../shared/protocol/answers.ts";
import { connectFaultText } from "../shared/ui/error-text.ts";
import { clockTime } from "../shared/ui/format.ts";
import { Bilingual } from "./bilingual.tsx";

/** Rule D3: what is shown is old, since when, and what to do. */
export function LostBanner({
  since,
  zone,
  refused,
  second,
}: {
  /** By the server's clock. */
  readonly since: Instant;
  readonly zone: string;
  readonly refused: ConnectFault | null;
  readonly second: Language | null;
}) {
  const { t } = useTranslation("common");
  return (
    <div className="lost" role="alert">
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <path d="M24 5 46 43H2Z" fill="none" stroke="currentColor" strokeWidth="4" />
        <path d="M24 19v11m0 4v4" stroke="currentColor" strokeWidth="4" />
      </svg>
      <Bilingual second={second} say={(t) => t("lost")} />
      <Bilingual
        second={second}
        say={(t, language) => t("lostSince", { time: clockTime(since, zone, language) })}
      />
      {refused !== null && <span className="why">{connectFaultText(refused, t)}</span>}
    </div>
  );
}
