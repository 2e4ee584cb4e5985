import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useCounter } from "../../session/counter-context.ts";
import { SettingsTroubleBanner } from "../settings-trouble.tsx";
import { useSettingsList } from "../use-settings-list.ts";
import { useWhen } from "../when.ts";
import { auditKinds, passes, type AuditFilter } from "./audit-kind.ts";
import { useAudit } from "./use-audit.ts";
import { useAuditWords } from "./use-audit-words.ts";

/** Who did what, and who looked at whom, newest first. */
export function AuditTab() {
  const { t } = useTranslation("settings");
  const { list: devices } = useSettingsList("ListDevices", "devices");
  const { rows, more, trouble, pending, renew, older } = useAudit();
  const [filter, setFilter] = useState<AuditFilter>({ staff: null, kind: null });
  const words = useAuditWords(
    (device) => devices?.devices.find((each) => each.device === device)?.name ?? device,
  );
  const when = useWhen();
  const shown = rows.filter((row) => passes(row, filter));
  return (
    <>
      <div className="settings-head">
        <FilterFields filter={filter} onFilter={setFilter} />
        <Button className="button" isPending={pending} onPress={() => void renew()}>
          {t("audit.renew")}
        </Button>
      </div>
      <SettingsTroubleBanner trouble={trouble} />
      {/* With the focus on it the arrow keys scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="settings-scroll" tabIndex={0} aria-label={t("tabs.audit")}>
        <table className="settings-table audit-table" aria-label={t("tabs.audit")}>
          <thead>
            <tr>
              <th>{t("audit.number")}</th>
              <th>{t("audit.at")}</th>
              <th>{t("audit.who")}</th>
              <th>{t("audit.what")}</th>
              <th>{t("audit.about")}</th>
              <th>{t("audit.where")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.seq}>
                <td className="numbers">{row.seq}</td>
                <td className="numbers">{when(row.at, true)}</td>
                <td>{words.who(row)}</td>
                <td>{words.what(row)}</td>
                <td className="numbers">{words.about(row)}</td>
                <td>{words.where(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length === 0 && !pending && <p className="soft empty">{t("audit.nothing")}</p>}
        {more && (
          <Button className="button audit-older" isPending={pending} onPress={() => void older()}>
            {t("audit.older")}
          </Button>
        )}
      </section>
    </>
  );
}

function FilterFields({
  filter,
  onFilter,
}: {
  readonly filter: AuditFilter;
  readonly onFilter: (filter: AuditFilter) => void;
}) {
  const { t } = useTranslation("settings");
  const { view, language } = useCounter();
  const people = Object.entries(view.staff).toSorted(([, a], [, b]) =>
    a.name.localeCompare(b.name, language),
  );
  const { staff, kind } = filter;
  return (
    <div className="settings-filters">
      <select
        aria-label={t("audit.who")}
        value={staff ?? ""}
        onChange={({ target }) => onFilter({ ...filter, staff: target.value || null })}
      >
        <option value="">{t("audit.everybody")}</option>
        {people.map(([key, { name }]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label={t("audit.what")}
        value={kind ?? ""}
        onChange={({ target }) => {
          const chosen = auditKinds.find((each) => each === target.value) ?? null;
          onFilter({ ...filter, kind: chosen });
        }}
      >
        <option value="">{t("audit.everything")}</option>
        {auditKinds.map((each) => (
          <option key={each} value={each}>
            {t(`audit.kinds.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
