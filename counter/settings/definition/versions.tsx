import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { DefinitionVersionRow } from "../../../shared/protocol/settings.ts";
import { useCounter } from "../../session/counter-context.ts";
import { useWhen } from "../when.ts";

/** Every version there was, with who and when. */
export function Versions({
  versions,
  onOpen,
}: {
  readonly versions: readonly DefinitionVersionRow[];
  readonly onOpen: (version: number) => void;
}) {
  const { t } = useTranslation("definition");
  const { view } = useCounter();
  const when = useWhen();
  return (
    <table className="settings-table definition-versions" aria-label={t("versions")}>
      <thead>
        <tr>
          <th>{t("version")}</th>
          <th>{t("at")}</th>
          <th>{t("by")}</th>
          <th>
            <span className="visually-hidden">{t("open")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ version, at, by, note }, place) => (
          <tr key={version}>
            <th scope="row" className="numbers">
              {version}
            </th>
            <td className="numbers">{when(at)}</td>
            <td>
              {by === null ? t("byFile") : (view.staff[by]?.name ?? by)}
              {note !== "" && <span className="settings-line soft">{note}</span>}
              {place === 0 && <span className="settings-line">{t("inForce")}</span>}
            </td>
            <td>
              <Button
                className="button row-button"
                aria-label={t("openWhich", { version })}
                onPress={() => onOpen(version)}
              >
                {t("open")}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
