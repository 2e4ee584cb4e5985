import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "../../icon.tsx";
import { useOfficeWords } from "../use-office-words.ts";
import { useOpenCase } from "./case-context.ts";
import { useEntryText } from "./use-entry-text.ts";

/** Two people never work over each other unknowingly: what happened meanwhile, until it has been looked at. */
export function ChangedSince() {
  const { t } = useTranslation("counter");
  const { fresh, acknowledge } = useOpenCase();
  const entryText = useEntryText();
  const words = useOfficeWords();
  return (
    <div role="alert">
      {fresh.length > 0 && (
        <div className="changed-since">
          <p>
            <Icon name="alert" />
            <strong>{t("backOffice.changed.title")}</strong> {t("backOffice.changed.kept")}
          </p>
          <ul>
            {fresh.map((entry) => (
              <li key={entry.revision}>
                {entryText(entry)}
                <span className="soft">
                  {" · "}
                  {t(`backOffice.by.${entry.by}`)}, {words.moment(entry.at)}
                </span>
                {entry.note !== null && <q>{entry.note}</q>}
              </li>
            ))}
          </ul>
          <Button className="button" onPress={acknowledge}>
            {t("backOffice.changed.seen")}
          </Button>
        </div>
      )}
    </div>
  );
}
