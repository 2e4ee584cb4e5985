import { useTranslation } from "react-i18next";
import { clockTime } from "../../shared/ui/format.ts";
import { useConnectionState } from "../../shared/ui/use-connection.ts";
import { Icon } from "../icon.tsx";
import { useCounter } from "../session/counter-context.ts";

/** Says that what is on screen is old, and that a command under way is not lost (rule W1). */
export function OfflineBanner({ pending }: { readonly pending: boolean }) {
  const { t } = useTranslation("counter");
  const { connection, view, language } = useCounter();
  const { online, offlineSince, clockOffset } = useConnectionState(connection);
  return (
    <div role="alert" className="banner-place">
      {!online && offlineSince !== null && (
        <p className="banner" data-tone="danger">
          <Icon name="offline" />
          <span>
            {t("connection.offline", {
              time: clockTime(offlineSince + clockOffset, view.office.zone, language),
            })}
            {pending && ` ${t("connection.waitingCommand")}`}
          </span>
        </p>
      )}
    </div>
  );
}
