import { useId, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { WaitingDevice } from "../../../shared/protocol/settings.ts";
import { useCounter } from "../../session/counter-context.ts";
import { useSettings } from "../settings-context.ts";
import { SettingsField } from "../settings-field.tsx";
import { SettingsTroubleBanner } from "../settings-trouble.tsx";
import { useSettingsRequest } from "../use-settings-request.ts";
import { approveFaults } from "./approve-faults.ts";
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
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const [placeId, placeFaultId] = [useId(), useId()];
  const code = codeOf(typed);
  const device = waiting.find((each) => each.code === code);
  const kind = device?.kind;
  const choices = kind === undefined ? [] : (places?.places[kind] ?? []);
  const printers = places?.printers.filter(({ atDevice }) => atDevice) ?? [];
  const isPlace = choices.some(({ key }) => key === place);
  const entered = { code, isShown: device !== undefined, hasPlace: isPlace, name };
  const faults = approveFaults(entered, tried);
  const approve = async () => {
    if (pending) return;
    setTried(true);
    if (Object.keys(approveFaults(entered, true)).length > 0) {
      // After the fields have been marked: the first of them is where to go on.
      requestAnimationFrame(() => {
        const wrong = form.current?.querySelector("[aria-invalid=true]");
        if (wrong instanceof HTMLElement) wrong.focus();
      });
      return;
    }
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
    setTried(false);
    await onChanged();
  };
  return (
    <form
      ref={form}
      className="approve-form"
      aria-label={t("devices.approve")}
      // The fields say it themselves, in the language of the screen.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void approve();
      }}
    >
      <SettingsTroubleBanner trouble={trouble} />
      <div className="approve-fields">
        <SettingsField
          label={t("devices.code")}
          fault={faults.code === undefined ? null : t(`devices.${faults.code}`)}
          value={grouped(code)}
          maxLength={20}
          onChange={(value) => {
            forget();
            setTyped(value);
            // It may have begun to wait since the list was asked for.
            if (codeOf(value).length === 8) void onChanged();
          }}
        />
        <div className="field">
          <label className="field-name" htmlFor={placeId}>
            {t("devices.place")}
          </label>
          <select
            id={placeId}
            value={isPlace ? place : ""}
            disabled={device === undefined}
            required
            aria-invalid={faults.place !== undefined || undefined}
            aria-describedby={faults.place === undefined ? undefined : placeFaultId}
            onChange={(event) => setPlace(event.target.value)}
          >
            <option value="">
              {t(device === undefined ? "devices.placeAfterCode" : "devices.choose")}
            </option>
            {kind !== undefined &&
              choices.map((each) => (
                <option key={each.key} value={each.key}>
                  {placeText(kind, each, language)}
                </option>
              ))}
          </select>
          {faults.place !== undefined && (
            <span id={placeFaultId} className="field-fault">
              {t(`devices.${faults.place}`)}
            </span>
          )}
        </div>
        <SettingsField
          label={t("devices.name")}
          fault={faults.name === undefined ? null : t(`devices.${faults.name}`)}
          value={name}
          onChange={setName}
        />
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
      </div>
      <div className="approve-foot">
        <Button type="submit" className="button filled" isPending={pending}>
          {t("devices.approve")}
        </Button>
        <output className="soft">
          {kind === undefined
            ? t("devices.codeHint")
            : t("devices.is", { kind: t(`devices.kinds.${kind}`) })}
        </output>
      </div>
    </form>
  );
}
