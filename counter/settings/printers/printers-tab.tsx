import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "../../icon.tsx";
import type { SettingsReplyOf } from "../ask-settings.ts";
import { useSettings } from "../settings-context.ts";
import { SettingsTroubleBanner } from "../settings-trouble.tsx";
import { useSettingsList } from "../use-settings-list.ts";
import { useSettingsRequest } from "../use-settings-request.ts";
import { useWhen } from "../when.ts";

type Printer = SettingsReplyOf<"printers">["printers"][number];

/** The office's printers: how they are, and a page to see that they work. */
export function PrintersTab() {
  const { t } = useTranslation("settings");
  const { tell } = useSettings();
  const { list, trouble, reload } = useSettingsList("ListPrinters", "printers");
  const asking = useSettingsRequest();
  const when = useWhen();
  const print = async ({ printer, name }: Printer) => {
    if ((await asking.ask({ type: "TestPrint", printer })) === null) return;
    tell(t("printers.ordered", { name }));
    await reload();
  };
  return (
    <>
      <p className="soft">{t("printers.text")}</p>
      <SettingsTroubleBanner trouble={trouble ?? asking.trouble} />
      <div className="settings-scroll">
        <table className="settings-table" aria-label={t("tabs.printers")}>
          <thead>
            <tr>
              <th>{t("printers.name")}</th>
              <th>{t("printers.where")}</th>
              <th>{t("printers.state")}</th>
              <th>{t("printers.test")}</th>
              <th>
                <span className="visually-hidden">{t("actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {(list?.printers ?? []).map((printer) => (
              <tr key={printer.printer}>
                <th scope="row">{printer.name}</th>
                <td className="numbers">{printer.where || t("printers.atDevice")}</td>
                <td>
                  <PrinterStateText state={printer.state} />
                </td>
                <td>
                  {printer.test === null
                    ? "–"
                    : t(`printers.tests.${printer.test.state}`, { time: when(printer.test.at) })}
                </td>
                <td>
                  <Button
                    className="button row-button"
                    isPending={asking.pending}
                    isDisabled={printer.test?.state === "waiting"}
                    aria-label={t("printers.printOn", { name: printer.name })}
                    onPress={() => void print(printer)}
                  >
                    <Icon name="printer" />
                    {t("printers.print")}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function PrinterStateText({ state }: { readonly state: Printer["state"] }) {
  const { t } = useTranslation("settings");
  const isWell = state === "ready";
  return (
    <span className="tag" data-tone={isWell ? "info" : "danger"}>
      {t(`printers.states.${state}`)}
    </span>
  );
}
