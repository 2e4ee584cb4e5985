import { useState } from "react";
import { useTranslation } from "react-i18next";
import { roles as allRoles, type Role } from "../../../shared/domain/access/roles.ts";
import type { PersonRow, SettingsRequest } from "../../../shared/protocol/settings.ts";
import { useConnectionState } from "../../../shared/ui/use-connection.ts";
import { AskForm } from "../../dialogs/ask-form.tsx";
import { Frame } from "../../dialogs/frame.tsx";
import { useCounter } from "../../session/counter-context.ts";
import { useSettings } from "../settings-context.ts";
import { SettingsField } from "../settings-field.tsx";
import { SettingsTroubleBanner } from "../settings-trouble.tsx";
import { useSettingsRequest } from "../use-settings-request.ts";
import { PersonProofs } from "./person-proofs.tsx";

interface Props {
  /** As the server knows it now. */
  readonly person: PersonRow;
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

/** One person's rights, and what they prove themselves with. */
export function PersonDialog({ person, onChanged, onClose }: Props) {
  const { t } = useTranslation("settings");
  const { connection } = useCounter();
  const { tell } = useSettings();
  const oidc = useConnectionState(connection).session?.oidc === true;
  const { pending, trouble, ask } = useSettingsRequest();
  const [user, setUser] = useState(person.user ?? "");
  const [subject, setSubject] = useState(person.subject ?? "");
  const [roles, setRoles] = useState<readonly Role[]>(person.roles);
  const [blocked, setBlocked] = useState(person.blocked);
  const { staff, name } = person;
  const send = async (request: SettingsRequest) => {
    const reply = await ask(request);
    if (reply !== null) await onChanged();
    return reply;
  };
  const save = async () => {
    const reply = await send({
      type: "SavePerson",
      staff,
      user: user.trim() || null,
      roles: allRoles.filter((role) => roles.includes(role)),
      blocked,
      subject: subject.trim() || null,
    });
    if (reply === null) return;
    tell(t("people.saved", { name }));
    onClose();
  };
  return (
    <Frame title={name} wide firm onClose={onClose}>
      <SettingsTroubleBanner trouble={trouble} />
      <div className="person-dialog">
        <AskForm
          submit={t("save")}
          ready={!pending}
          onSubmit={() => void save()}
          onCancel={onClose}
        >
          <SettingsField
            label={t("people.user")}
            hint={t("people.userHint")}
            value={user}
            optional
            onChange={setUser}
          />
          <RoleTicks roles={roles} onChange={setRoles} />
          {oidc && (
            <SettingsField
              label={t("people.subject")}
              hint={t("people.subjectHint")}
              value={subject}
              optional
              maxLength={200}
              onChange={setSubject}
            />
          )}
          <label className="tick">
            <input
              type="checkbox"
              checked={blocked}
              onChange={(event) => setBlocked(event.target.checked)}
            />
            {t("people.block")}
          </label>
        </AskForm>
        <PersonProofs person={person} pending={pending} onSend={send} />
      </div>
    </Frame>
  );
}

function RoleTicks({
  roles,
  onChange,
}: {
  readonly roles: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
}) {
  const { t } = useTranslation("settings");
  return (
    <fieldset className="settings-fields">
      <legend className="field-name">{t("people.roles")}</legend>
      {allRoles.map((role) => (
        <label key={role} className="tick">
          <input
            type="checkbox"
            checked={roles.includes(role)}
            onChange={({ target }) =>
              onChange(target.checked ? [...roles, role] : roles.filter((each) => each !== role))
            }
          />
          <span>
            {t(`roles.${role}`)} <span className="soft">{t(`roleTexts.${role}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
