import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { WaitingDevice } from "../../../shared/protocol/settings.ts";
import { useCounter } from "../../session/counter-context.ts";
import { useSettings } from "../settings-context.ts";
import { SettingsField } from "../settings-field.tsx";
import { SettingsTroubleBanner } from "../settings-trouble.tsx";
import { useSettingsRequest } from "../use-settings-request.ts";
import { placeText, type Places } from "./places.ts";
import { codeOf, grouped } from "./typed-code.ts";

/**
 * Lets in the device whose code somebody reads off its screen. The codes that the server expects are not shown, since a
 * device in between would show another one, and only who has typed it knows that they are the same.
 */
export function ApproveForm({
  waiting,
  places,
  onChanged,
}: {
  readonly waiting: readonly WaitingDevice[];
  readonly places: Places | null;
  readonly onChanged: () => Promise<void>;
}) {
  const { t } = useTranslation("settings");
  const { language } = useCounter();
  const { tell } = useSettings();
  const { pending, trouble, ask, forget } = useSettingsRequest();
  const [typed, setTyped] = useState("");
  const [name, setName] = useState("");
  const [place, setPlace] = useState("");
  const [printer, setPrinter] = useState("");
  const code = codeOf(typed);
  const device = waiting.find((each) => each.code === code);
  const kind = device?.kind;
  const choices = kind === undefined ? [] : (places?.places[kind] ?? []);
  const printers = places?.printers.filter(({ atDevice }) => atDevice) ?? [];
  const isPlace = choices.some(({ key }) => key === place);
  const approve = async () => {
    if (!isPlace || name.trim() === "") return;
    const answer = await ask({
      type: "ApproveDevice",
      code,
      name: name.trim(),
      place,
      printer: kind === "display" ? null : printer || null,
    });
    if (answer === null) return;
    tell(t("devices.approved", { name: name.trim() }));
    setTyped("");
    setName("");
    setPlace("");
    setPrinter("");
    await onChanged();
  };
  return (
    <form
      className="approve-form"
      aria-label={t("devices.approve")}
      onSubmit={(event) => {
        event.preventDefault();
        if (device !== undefined) void approve();
      }}
    >
      <SettingsTroubleBanner trouble={trouble} />
      <div className="approve-fields">
        <SettingsField
          label={t("devices.code")}
          value={grouped(code)}
          maxLength={20}
          onChange={(value) => {
            forget();
            setTyped(value);
            // It may have begun to wait since the list was asked for.
            if (codeOf(value).length === 8) void onChanged();
          }}
        />
        <label className="field">
          <span className="field-name">{t("devices.place")}</span>
          <select
            value={isPlace ? place : ""}
            disabled={device === undefined}
            required
            onChange={(event) => setPlace(event.target.value)}
          >
            <option value="">{t("devices.choose")}</option>
            {kind !== undefined &&
              choices.map((each) => (
                <option key={each.key} value={each.key}>
                  {placeText(kind, each, language)}
                </option>
              ))}
          </select>
        </label>
        <SettingsField label={t("devices.name")} value={name} onChange={setName} />
        {printers.length > 0 && kind !== "display" && (
          <label className="field">
            <span className="field-name">{t("devices.printer")}</span>
            <select
              value={printer}
              disabled={device === undefined}
              onChange={(event) => setPrinter(event.target.value)}
            >
              <option value="">{t("devices.noPrinter")}</option>
              {printers.map((each) => (
                <option key={each.key} value={each.key}>
                  {each.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <Button
          type="submit"
          className="button filled"
          isDisabled={device === undefined || !isPlace || name.trim() === ""}
          isPending={pending}
        >
          {t("devices.approve")}
        </Button>
      </div>
      <output className="soft">{hint()}</output>
    </form>
  );

  function hint(): string {
    if (kind !== undefined) return t("devices.is", { kind: t(`devices.kinds.${kind}`) });
    return t(code.length === 8 ? "devices.unknownCode" : "devices.codeHint");
  }
}
