import { useDeferredValue, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/domain/definition.ts";
import { statusPaths, type ProcessReply } from "../../../shared/protocol/status-pages.ts";
import { useSearch } from "../../book/find/use-search.ts";
import { Heading } from "../parts/heading.tsx";
import { ServiceProcess } from "./service-process.tsx";

/** All services, to be searched by words; one opens where it stands. */
export function ProcessPage({
  reply,
  language,
}: {
  readonly reply: ProcessReply;
  readonly language: Language;
}) {
  const { t } = useTranslation("status");
  const [text, setText] = useState("");
  const id = useId();
  const deferred = useDeferredValue(text);
  const found = useSearch(reply.services, deferred);
  const searching = deferred.trim() !== "";
  const isEmpty = found?.length === 0;
  const shown = found === null || isEmpty ? reply.services : found;
  const wanted = location.hash.slice(1);
  return (
    <>
      <Heading title={t("process.title")}>{t("process.heading")}</Heading>
      <p className="intro">{t("process.intro")}</p>
      <p>
        <a className="more" href={statusPaths.page}>
          {t("process.status")}
        </a>
      </p>
      <div className="search">
        <label htmlFor={id}>{t("process.label")}</label>
        <input
          id={id}
          type="search"
          value={text}
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-example`}
          onChange={(event) => setText(event.target.value)}
        />
        <small id={`${id}-example`}>{t("process.example")}</small>
      </div>
      <output className={isEmpty ? "nothing-found" : "visually-hidden"}>
        {searching &&
          found !== null &&
          (isEmpty ? t("process.none") : t("process.found", { count: found.length }))}
      </output>
      <section className="processes">
        <h2>{searching && !isEmpty ? t("process.results") : t("process.all")}</h2>
        {shown.map((service) => (
          <ServiceProcess
            key={service.key}
            service={service}
            reading={{ at: reply.at, complete: false, zone: reply.office.zone, language }}
            startsOpen={service.key === wanted}
          />
        ))}
      </section>
    </>
  );
}
