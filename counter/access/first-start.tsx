import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Session } from "../../shared/protocol/access.ts";
import type { CounterConnection } from "../session/counter-context.ts";
import { AccessCard } from "./access-card.tsx";
import { AccessField } from "./access-field.tsx";
import { passwordFault } from "./password-fault.ts";
import { Trouble } from "./trouble.tsx";
import { useAccessRequest } from "./use-access-request.ts";

/** Rule X3: who has seen the server's own screen becomes the first administrator. */
export function FirstStart({
  connection,
  candidates,
  language,
}: {
  readonly connection: CounterConnection;
  readonly candidates: Session["candidates"];
  readonly language: string;
}) {
  const { t } = useTranslation("access");
  const asking = useAccessRequest(connection);
  const [code, setCode] = useState("");
  const [staff, setStaff] = useState("");
  const [user, setUser] = useState("");
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const fault = tried ? passwordFault(password, again) : null;
  const submit = async () => {
    setTried(true);
    if (passwordFault(password, again) !== null) return;
    await asking.ask({ type: "BecomeFirstAdministrator", code, staff, user, password });
  };
  const people = Object.entries(candidates).toSorted(([, a], [, b]) =>
    a.localeCompare(b, language),
  );
  return (
    <AccessCard title={t("firstStart.title")} onSubmit={() => void submit()}>
      <p className="soft">{t("firstStart.text")}</p>
      <AccessField label={t("firstStart.code")} kind="code" value={code} onChange={setCode} />
      <div className="field-pair">
        <label className="field">
          <span className="field-name">{t("firstStart.staff")}</span>
          <select required value={staff} onChange={(event) => setStaff(event.target.value)}>
            <option value="">{t("firstStart.choose")}</option>
            {people.map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <AccessField label={t("firstStart.user")} kind="user" value={user} onChange={setUser} />
      </div>
      <AccessField
        label={t("firstStart.password")}
        kind="newPassword"
        value={password}
        fault={fault === "short" ? t("faults.short") : null}
        onChange={setPassword}
      />
      <AccessField
        label={t("firstStart.again")}
        kind="newPassword"
        value={again}
        fault={fault === "different" ? t("faults.different") : null}
        onChange={setAgain}
      />
      <Trouble trouble={asking.trouble} connection={connection} />
      <Button type="submit" className="button filled" isPending={asking.pending}>
        {t("firstStart.submit")}
      </Button>
    </AccessCard>
  );
}
