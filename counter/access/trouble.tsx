import { useTranslation } from "react-i18next";
import { useServerNow } from "../../shared/ui/use-connection.ts";
import { Icon } from "../icon.tsx";
import type { CounterConnection } from "../session/counter-context.ts";
import type { AccessTrouble } from "./ask-access.ts";

/** How long until the next try counts, in seconds; 0: now. */
export function secondsToWait(trouble: AccessTrouble | null, now: number): number {
  return trouble?.code === "try-later" ? Math.max(0, Math.ceil((trouble.from - now) / 1_000)) : 0;
}

/** Why it was refused, in plain words, and when it can be tried again. */
export function Trouble({
  trouble,
  connection,
}: {
  readonly trouble: AccessTrouble | null;
  readonly connection: CounterConnection;
}) {
  const { t } = useTranslation("access");
  const common = useTranslation("common").t;
  const seconds = secondsToWait(trouble, useServerNow(connection, 1_000));
  const time =
    seconds < 120
      ? common("seconds", { count: seconds })
      : common("minutes", { count: Math.ceil(seconds / 60) });
  const isOver = trouble?.code === "try-later" && seconds === 0;
  return (
    <div role="alert">
      {trouble !== null && !isOver && (
        <p className="banner" data-tone="warning">
          <Icon name="alert" />
          <span>{t(`faults.${trouble.code}`, { time })}</span>
        </p>
      )}
    </div>
  );
}
