import { useDeferredValue, useId } from "react";
import { useTranslation } from "react-i18next";
import { useBooking } from "../booking-context.ts";
import { Heading } from "../parts/heading.tsx";
import { ServiceList } from "./service-list.tsx";
import { useSearch } from "./use-search.ts";

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
  const id = useId();
  const deferred = useDeferredValue(text);
  const found = useSearch(services, deferred);
  const searching = deferred.trim() !== "";
  const isEmpty = found?.length === 0;
  return (
    <>
      <Heading title={t("find.heading")}>{t("find.heading")}</Heading>
      <p className="intro">{t("find.intro")}</p>
      <div className="search">
        <label htmlFor={id}>{t("find.label")}</label>
        <input
          id={id}
          type="search"
          value={text}
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-example`}
          onChange={(event) => onText(event.target.value)}
        />
        <small id={`${id}-example`}>{t("find.example")}</small>
      </div>
      <output className={isEmpty ? "nothing-found" : "visually-hidden"}>
        {searching &&
          found !== null &&
          (isEmpty ? t("find.none") : t("find.found", { count: found.length }))}
      </output>
      <ServiceList
        label={searching && !isEmpty ? t("find.results") : t("find.all")}
        services={found === null || isEmpty ? services : found}
      />
    </>
  );
}
