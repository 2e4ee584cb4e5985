import { Button, FileTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { definitionLength } from "../../../shared/protocol/settings.ts";

/** Takes the text from a file, or gives it as one. */
export function DefinitionFiles({
  text,
  version,
  onText,
  onTooLong,
}: {
  readonly text: string;
  readonly version: number;
  readonly onText: (text: string, name: string) => void;
  readonly onTooLong: () => void;
}) {
  const { t } = useTranslation("definition");
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    // A character takes one byte at least, and four at most.
    const given = file.size > 4 * definitionLength ? null : await file.text();
    if (given === null || given.length > definitionLength) onTooLong();
    else onText(given, file.name);
  };
  return (
    <>
      <FileTrigger
        acceptedFileTypes={[".yaml", ".yml"]}
        onSelect={(files) => void take(files?.[0])}
      >
        <Button className="button">{t("upload")}</Button>
      </FileTrigger>
      <Button className="button" onPress={() => download(text, version)}>
        {t("download")}
      </Button>
    </>
  );
}

function download(text: string, version: number): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `office-${version}.yaml`;
  link.click();
  URL.revokeObjectURL(address);
}
