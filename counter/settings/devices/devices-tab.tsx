import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeviceRow, SettingsRequest } from "../../../shared/protocol/settings.ts";
import { useSettings } from "../settings-context.ts";
import { SettingsTroubleBanner } from "../settings-trouble.tsx";
import { useSettingsList } from "../use-settings-list.ts";
import { useSettingsRequest } from "../use-settings-request.ts";
import { ApproveForm } from "./approve-form.tsx";
import { DeviceTable } from "./device-table.tsx";
import { RevokeDialog } from "./revoke-dialog.tsx";
import { WaitingList } from "./waiting-list.tsx";

/** The office's machines: who waits to be let in on top, then all there ever were. */
export function DevicesTab() {
  const { t } = useTranslation("settings");
  const { tell } = useSettings();
  const { list, trouble, reload } = useSettingsList("ListDevices", "devices");
  const { list: places } = useSettingsList("ListPlaces", "places");
  const asking = useSettingsRequest();
  const [leaving, setLeaving] = useState<DeviceRow | null>(null);
  const { devices = [], waiting = [] } = list ?? {};
  const act = async (request: SettingsRequest, text: string) => {
    if ((await asking.ask(request)) === null) return;
    tell(text);
    setLeaving(null);
    await reload();
  };
  return (
    <>
      <SettingsTroubleBanner trouble={trouble ?? (leaving === null ? asking.trouble : null)} />
      <div className="settings-scroll">
        <section className="settings-part" aria-labelledby="waiting-devices">
          <h3 id="waiting-devices">{t("devices.waiting")}</h3>
          {waiting.length === 0 ? (
            <p className="soft">{t("devices.nobodyWaits")}</p>
          ) : (
            <WaitingList
              waiting={waiting}
              pending={asking.pending}
              onRefuse={({ code }) =>
                void act({ type: "RefuseDevice", code }, t("devices.refused"))
              }
            />
          )}
          <ApproveForm waiting={waiting} places={places} onChanged={reload} />
        </section>
        <section className="settings-part" aria-labelledby="enrolled-devices">
          <h3 id="enrolled-devices">{t("devices.enrolled")}</h3>
          <DeviceTable devices={devices} places={places} onRevoke={setLeaving} />
        </section>
      </div>
      {leaving !== null && (
        <RevokeDialog
          device={leaving}
          pending={asking.pending}
          trouble={asking.trouble}
          onRevoke={({ device, name }) =>
            void act({ type: "RevokeDevice", device }, t("devices.revoked", { name }))
          }
          onClose={() => {
            asking.forget();
            setLeaving(null);
          }}
        />
      )}
    </>
  );
}
