import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { DeviceRow } from "../../../shared/protocol/settings.ts";
import { useCounter } from "../../session/counter-context.ts";
import { useWhen } from "../when.ts";
import { inOrder } from "./device-order.ts";
import { placeNamed, type Places } from "./places.ts";

/** Every machine there is or was, those in use first. */
export function DeviceTable({
  devices,
  places,
  onRevoke,
}: {
  readonly devices: readonly DeviceRow[];
  readonly places: Places | null;
  readonly onRevoke: (device: DeviceRow) => void;
}) {
  const { t } = useTranslation("settings");
  const { view, language } = useCounter();
  const when = useWhen();
  const printerName = (key: string) =>
    places?.printers.find((printer) => printer.key === key)?.name ?? key;
  return (
    <table className="settings-table" aria-label={t("devices.enrolled")}>
      <thead>
        <tr>
          <th>{t("devices.name")}</th>
          <th>{t("devices.kind")}</th>
          <th>{t("devices.place")}</th>
          <th>{t("devices.version")}</th>
          <th>{t("devices.enrolledBy")}</th>
          <th>{t("devices.state")}</th>
          <th>
            <span className="visually-hidden">{t("actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {inOrder(devices, language).map((device) => (
          <tr key={device.device} data-gone={device.revokedAt !== null || undefined}>
            <th scope="row">{device.name}</th>
            <td>{t(`devices.kinds.${device.kind}`)}</td>
            <td>
              {placeNamed(places, device.kind, device.place, language)}
              {device.printer !== null && (
                <span className="soft settings-line">
                  {t("devices.withPrinter", { name: printerName(device.printer) })}
                </span>
              )}
            </td>
            <td className="numbers">{device.version}</td>
            <td>
              {view.staff[device.enrolledBy]?.name ?? t("devices.atServer")}
              <span className="soft settings-line numbers">{when(device.enrolledAt)}</span>
            </td>
            <td>
              <DeviceState device={device} />
            </td>
            <td>
              {device.revokedAt === null && (
                <Button
                  className="button row-button"
                  aria-label={t("devices.revokeWhich", { name: device.name })}
                  onPress={() => onRevoke(device)}
                >
                  {t("devices.revoke")}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DeviceState({ device }: { readonly device: DeviceRow }) {
  const { t } = useTranslation("settings");
  const when = useWhen();
  const { online, revokedAt, lastSeen } = device;
  if (revokedAt !== null) return t("devices.isRevoked", { time: when(revokedAt) });
  if (online) {
    return (
      <span className="tag" data-tone="info">
        {t("devices.online")}
      </span>
    );
  }
  return lastSeen === null
    ? t("devices.neverSeen")
    : t("devices.lastSeen", { time: when(lastSeen) });
}
