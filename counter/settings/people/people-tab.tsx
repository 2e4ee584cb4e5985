import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { StaffKey } from "../../../shared/domain/definition.ts";
import type { PersonRow } from "../../../shared/protocol/settings.ts";
import { useCounter } from "../../session/counter-context.ts";
import { SettingsTroubleBanner } from "../settings-trouble.tsx";
import { useSettingsList } from "../use-settings-list.ts";
import { useWhen } from "../when.ts";
import { found } from "./found.ts";
import { PersonDialog } from "./person-dialog.tsx";
import { PersonState } from "./person-state.tsx";

/** Everybody of the office: how they sign in, and what they may do. */
export function PeopleTab() {
  const { t } = useTranslation("settings");
  const { language } = useCounter();
  const { list, trouble, reload } = useSettingsList("ListPeople", "people");
  const [typed, setTyped] = useState("");
  const [edited, edit] = useState<StaffKey | null>(null);
  const people = (list?.people ?? []).toSorted((a, b) => a.name.localeCompare(b.name, language));
  const person = people.find(({ staff }) => staff === edited);
  return (
    <>
      <div className="settings-head">
        <p className="soft">{t("people.text")}</p>
        <label className="filter">
          <input
            type="search"
            placeholder={t("people.find")}
            aria-label={t("people.find")}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      </div>
      <SettingsTroubleBanner trouble={trouble} />
      <div className="settings-scroll">
        <PeopleTable people={found(people, typed)} onEdit={edit} />
      </div>
      {person !== undefined && (
        <PersonDialog
          key={person.staff}
          person={person}
          onChanged={reload}
          onClose={() => edit(null)}
        />
      )}
    </>
  );
}

function PeopleTable({
  people,
  onEdit,
}: {
  readonly people: readonly PersonRow[];
  readonly onEdit: (staff: StaffKey) => void;
}) {
  const { t } = useTranslation("settings");
  const when = useWhen();
  return (
    <table className="settings-table" aria-label={t("tabs.people")}>
      <thead>
        <tr>
          <th>{t("people.name")}</th>
          <th>{t("people.user")}</th>
          <th>{t("people.roles")}</th>
          <th>{t("people.state")}</th>
          <th>{t("people.lastSignIn")}</th>
          <th>
            <span className="visually-hidden">{t("actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.staff}>
            <th scope="row">{person.name}</th>
            <td>{person.user ?? "–"}</td>
            <td>{person.roles.map((role) => t(`roles.${role}`)).join(", ") || "–"}</td>
            <td>
              <PersonState person={person} />
            </td>
            <td className="numbers">
              {person.lastSignIn === null ? "–" : when(person.lastSignIn)}
            </td>
            <td>
              <Button
                className="button row-button"
                aria-label={t("people.editWho", { name: person.name })}
                onPress={() => onEdit(person.staff)}
              >
                {t("people.edit")}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
