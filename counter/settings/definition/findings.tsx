import { Fragment } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { DefinitionMistake } from "../../../shared/protocol/settings.ts";
import { MistakeText } from "./mistake-text.tsx";
import type { Checked } from "./use-definition.ts";
import { useChangeText } from "./use-change-text.ts";

/** What a check has found: the mistakes, or what would change. */
export function Findings({
  checked: { mistakes, changes },
  onLine,
}: {
  readonly checked: Checked;
  readonly onLine: (line: number) => void;
}) {
  const { t } = useTranslation("definition");
  const words = useChangeText();
  if (mistakes.length > 0) return <Mistakes mistakes={mistakes} onLine={onLine} />;
  if (changes.length === 0) return <p className="soft">{t("noChanges")}</p>;
  return (
    <>
      <h3>{t("changes", { count: changes.length })}</h3>
      <ul className="definition-findings">
        {changes.map((change) => (
          <li key={`${change.section}.${change.key ?? ""}`} data-change={change.change}>
            <strong>{words.title(change)}</strong>
            {words.effects(change).map((effect) => (
              <span key={effect}>{effect}</span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Mistakes({
  mistakes,
  onLine,
}: {
  readonly mistakes: readonly DefinitionMistake[];
  readonly onLine: (line: number) => void;
}) {
  const { t } = useTranslation("definition");
  return (
    <>
      <h3>{t("mistakes", { count: mistakes.length })}</h3>
      <ul className="definition-findings">
        {mistakes.map(({ line, column, path, message }) => (
          <li key={`${line}:${column}:${path}:${message}`} data-change="wrong">
            <Button className="button row-button" onPress={() => onLine(line)}>
              {t("atLine", { line })}
            </Button>
            {path !== "" && <PathText path={path} />}
            <MistakeText message={message} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Broken after a dot where it is too long for one line. */
function PathText({ path }: Pick<DefinitionMistake, "path">) {
  return (
    <code>
      {[...path.matchAll(/[^.]+\.?/gu)].map(({ 0: step, index }) => (
        <Fragment key={index}>
          {step}
          <wbr />
        </Fragment>
      ))}
    </code>
  );
}
