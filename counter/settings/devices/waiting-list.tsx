import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { WaitingDevice } from "../../../shared/protocol/settings.ts";
import { useWhen } from "../when.ts";

/** Machines that show a code, the longest waiting first. */
export function WaitingList({
  waiting,
  pending,
  onRefuse,
}: {
  readonly waiting: readonly WaitingDevice[];
  readonly pending: boolean;
  readonly onRefuse: (device: WaitingDevice) => void;
}) {
  const { t } = useTranslation("settings");
  const when = useWhen();
  return (
    <ul className="waiting-devices">
      {waiting.map((device) => {
        const kind = t(`devices.kinds.${device.kind}`);
        return (
          <li key={device.code}>
            <strong>{kind}</strong>
            <span className="soft">
              {t("devices.since", { time: when(device.since), version: device.version })}
            </span>
            <Button
              className="button row-button"
              isPending={pending}
              onPress={() => onRefuse(device)}
              aria-label={t("devices.refuseWhich", { kind })}
            >
              {t("devices.refuse")}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
