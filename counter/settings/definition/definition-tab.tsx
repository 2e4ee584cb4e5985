import { useRef } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { DefinitionMistake } from "../../../shared/protocol/settings.ts";
import { Icon } from "../../icon.tsx";
import { useSettings } from "../settings-context.ts";
import { SettingsField } from "../settings-field.tsx";
import { SettingsTroubleBanner } from "../settings-trouble.tsx";
import { useSettingsList } from "../use-settings-list.ts";
import { DefinitionFiles } from "./definition-files.tsx";
import { DefinitionText, type TextHandle } from "./definition-text.tsx";
import { isChanged } from "./draft.ts";
import { Findings } from "./findings.tsx";
import { useDefinition } from "./use-definition.ts";
import { Versions } from "./versions.tsx";

/** The same each time, so that the line numbers need not be drawn anew. */
const noMistakes: readonly DefinitionMistake[] = [];

/** The office definition: its text, what is wrong with it or would change, and its versions (rule X8). */
export function DefinitionTab() {
  const { t } = useTranslation("definition");
  const { tell } = useSettings();
  const { list, trouble: unlisted, reload } = useSettingsList("ListDefinitions", "definitions");
  const newest = list?.versions[0]?.version ?? null;
  const editing = useDefinition(newest);
  const { draft, checked, trouble, pending, edit, read, load, check, rebase, save } = editing;
  const field = useRef<TextHandle>(null);
  if (draft === null) {
    return (
      <>
        <SettingsTroubleBanner trouble={unlisted ?? trouble} />
        <p className="soft">{t("loading")}</p>
      </>
    );
  }
  const { text, note, basedOn } = draft;
  const changed = isChanged(draft);
  const isOld = newest !== null && newest > basedOn;
  const open = async (version: number) => {
    const yaml = await read(version);
    if (yaml === null) return;
    edit({ text: yaml, note: version === newest ? "" : t("likeVersion", { version }) });
    tell(t("opened", { version }));
  };
  const putIntoForce = async () => {
    const version = await save();
    if (version !== null) tell(t("saved", { version }));
    await reload();
  };
  return (
    <>
      <SettingsTroubleBanner trouble={unlisted ?? trouble} />
      {isOld && changed && (
        <p className="banner" data-tone="warning">
          <Icon name="alert" />
          <span>{t("newer", { version: newest })}</span>
          <Button className="button" isPending={pending} onPress={() => void rebase(newest)}>
            {t("rebase", { version: newest })}
          </Button>
        </p>
      )}
      <div className="definition">
        <div className="definition-main">
          <div className="definition-bar">
            <span className="soft">
              {t(changed ? "changedText" : "basedOn", { version: basedOn })}
            </span>
            <DefinitionFiles
              text={text}
              version={basedOn}
              onText={(given, name) => {
                edit({ text: given });
                tell(t("uploaded", { name }));
              }}
              onTooLong={() => tell(t("uploadTooLong"))}
            />
            <Button
              className="button"
              isDisabled={!changed && !isOld}
              onPress={() => {
                tell(t("undone"));
                void load(newest ?? basedOn);
              }}
            >
              {t("discard")}
            </Button>
          </div>
          <DefinitionText
            text={text}
            mistakes={checked?.mistakes ?? noMistakes}
            handle={field}
            onChange={(typed) => {
              // What was done before no longer says how the text is.
              tell("");
              edit({ text: typed });
            }}
          />
        </div>
        <div className="definition-side">
          <Button className="button" isPending={pending} onPress={() => void check()}>
            {t(pending ? "checking" : "check")}
          </Button>
          <div aria-live="polite">
            {checked !== null && (
              <Findings checked={checked} onLine={(line) => field.current?.show(line)} />
            )}
          </div>
          <SettingsField
            label={t("note")}
            hint={t("noteHint")}
            value={note}
            optional
            maxLength={200}
            onChange={(typed) => edit({ note: typed })}
          />
          <Button
            className="button filled"
            isPending={pending}
            isDisabled={!changed || checked === null || checked.mistakes.length > 0}
            onPress={() => void putIntoForce()}
          >
            {t("save")}
          </Button>
          <h3>{t("versions")}</h3>
          <Versions versions={list?.versions ?? []} onOpen={(version) => void open(version)} />
        </div>
      </div>
    </>
  );
}
