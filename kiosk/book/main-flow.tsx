import { useTranslation } from "react-i18next";
import { Heading } from "./parts/heading.tsx";

/** From the service to the finished booking. */
export function MainFlow() {
  const { t } = useTranslation("book");
  return <Heading title={t("find.heading")}>{t("find.heading")}</Heading>;
}
