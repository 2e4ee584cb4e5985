import { useTranslation } from "react-i18next";
import { hashOf } from "../flow/place.ts";
import { Heading } from "../parts/heading.tsx";

/** On the waiting list, or told by mail why not: nobody else can tell which (rule B4). */
export function Listed() {
  const { t } = useTranslation("book");
  return (
    <>
      <Heading title={t("waiting.doneHeading")}>{t("waiting.doneHeading")}</Heading>
      <p>{t("waiting.doneText")}</p>
      <a className="plain-action" href={hashOf({ step: "find" })}>
        {t("waiting.toList")}
      </a>
    </>
  );
}
