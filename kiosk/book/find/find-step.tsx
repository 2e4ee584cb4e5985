import { useTranslation } from "react-i18next";
import { useBooking } from "../booking-context.ts";
import { Heading } from "../parts/heading.tsx";
import { SearchBox } from "./search-box.tsx";
import { ServiceList } from "./service-list.tsx";
import { useFound } from "./use-found.ts";

/** The first step: which service, by words or from the list. */
export function FindStep({
  text,
  onText,
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
}) {
  const { t } = useTranslation("book");
  const { services } = useBooking().catalogue;
  const { shown, count, narrowed } = useFound(services, text);
  return (
    <>
      <Heading title={t("find.heading")}>{t("find.heading")}</Heading>
      <p className="intro">{t("find.intro")}</p>
      <SearchBox
        label={t("find.label")}
        example={t("find.example")}
        text={text}
        onText={onText}
        isEmpty={count === 0}
        outcome={count === null ? null : count === 0 ? t("find.none") : t("find.found", { count })}
      />
      <ServiceList label={narrowed ? t("find.results") : t("find.all")} services={shown} />
    </>
  );
}
