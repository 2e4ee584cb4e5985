import { useTranslation } from "react-i18next";
import { hashOf } from "../flow/place.ts";
import { Heading } from "./heading.tsx";

/** An address that leads nowhere, as an old bookmark: what that means, and the way to the beginning. */
export function NothingHere({ why }: { readonly why: "hold" | "service" }) {
  const { t } = useTranslation("book");
  const title = why === "service" ? t("service.unknownTitle") : t("details.none");
  return (
    <>
      <Heading title={title}>{title}</Heading>
      {why === "service" && <p>{t("service.unknownText")}</p>}
      <a className="main-action" href={hashOf({ step: "find" })}>
        {t("find.all")}
      </a>
    </>
  );
}
