import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { CounterConnection } from "../session/counter-context.ts";
import { AccessCard } from "./access-card.tsx";
import { AccessField } from "./access-field.tsx";
import { passwordFault } from "./password-fault.ts";
import { Trouble } from "./trouble.tsx";
import { useAccessRequest } from "./use-access-request.ts";

/** A one-time password opens nothing but this. */
export function NewPassword({ connection }: { readonly connection: CounterConnection }) {
  const { t } = useTranslation("access");
  const asking = useAccessRequest(connection);
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const fault = tried ? passwordFault(to, again) : null;
  const submit = async () => {
    setTried(true);
    if (passwordFault(to, again) === null) await asking.ask({ type: "ChangePassword", from, to });
  };
  return (
    <AccessCard title={t("newPassword.title")} onSubmit={() => void submit()}>
      <p className="soft">{t("newPassword.text")}</p>
      <AccessField label={t("newPassword.from")} kind="password" value={from} onChange={setFrom} />
      <AccessField
        label={t("newPassword.to")}
        kind="newPassword"
        value={to}
        fault={fault === "short" ? t("faults.short") : null}
        onChange={setTo}
      />
      <AccessField
        label={t("newPassword.again")}
        kind="newPassword"
        value={again}
        fault={fault === "different" ? t("faults.different") : null}
        onChange={setAgain}
      />
      <Trouble trouble={asking.trouble} connection={connection} />
      <div className="access-buttons">
        <Button type="submit" className="button filled" isPending={asking.pending}>
          {t("newPassword.submit")}
        </Button>
        <Button className="button" onPress={() => void asking.ask({ type: "SignOut" })}>
          {t("signOut")}
        </Button>
      </div>
    </AccessCard>
  );
}
