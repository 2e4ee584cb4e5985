import { useTranslation } from "react-i18next";
import type { DeviceRow } from "../../../shared/protocol/settings.ts";
import { AskForm } from "../../dialogs/ask-form.tsx";
import { Frame } from "../../dialogs/frame.tsx";
import type { SettingsTrouble } from "../ask-settings.ts";
import { SettingsTroubleBanner } from "../settings-trouble.tsx";

/** Asks first: it cannot be undone but by enrolling the machine anew, at its place. */
export function RevokeDialog({
  device,
  pending,
  trouble,
  onRevoke,
  onClose,
}: {
  readonly device: DeviceRow;
  readonly pending: boolean;
  readonly trouble: SettingsTrouble | null;
  readonly onRevoke: (device: DeviceRow) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation("settings");
  return (
    <Frame title={t("devices.revokeTitle", { name: device.name })} firm onClose={onClose}>
      <AskForm
        submit={t("devices.revokeSubmit")}
        ready={!pending}
        onSubmit={() => onRevoke(device)}
        onCancel={onClose}
      >
        <p>{t("devices.revokeText")}</p>
        <SettingsTroubleBanner trouble={trouble} />
      </AskForm>
    </Frame>
  );
}
