import { useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { SettingsField } from "../settings-field.tsx";

/** A badge, read or typed, and its PIN. The reader's Enter leads on to the PIN. */
export function BadgeForm({
  pending,
  onSet,
}: {
  readonly pending: boolean;
  /** Whether it was taken. */
  readonly onSet: (badge: string, pin: string) => Promise<boolean>;
}) {
  const { t } = useTranslation("settings");
  const [badge, setBadge] = useState("");
  const [pin, setPin] = useState("");
  const pinField = useRef<HTMLInputElement>(null);
  const submit = async () => {
    if (pending || !(await onSet(badge, pin))) return;
    setBadge("");
    setPin("");
  };
  return (
    <form
      className="badge-form"
      aria-label={t("proofs.badge")}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <SettingsField
        label={t("proofs.badgeNumber")}
        value={badge}
        onEnter={() => pinField.current?.focus()}
        onChange={setBadge}
      />
      <SettingsField
        label={t("proofs.pin")}
        kind="secret"
        value={pin}
        maxLength={12}
        pattern="[0-9]{4,12}"
        inputRef={pinField}
        onChange={setPin}
      />
      <Button
        type="submit"
        className="button"
        isDisabled={badge.trim().length < 4 || !/^\d{4,12}$/.test(pin)}
        isPending={pending}
      >
        {t("proofs.setBadge")}
      </Button>
    </form>
  );
}
