import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/domain/definition.ts";
import { statusPaths, type ProcessReply } from "../../../shared/protocol/status-pages.ts";
import { SearchBox } from "../../book/find/search-box.tsx";
import { useFound } from "../../book/find/use-found.ts";
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
  const { shown, count, narrowed } = useFound(reply.services, text);
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
      <SearchBox
        label={t("process.label")}
        example={t("process.example")}
        text={text}
        onText={setText}
        isEmpty={count === 0}
        outcome={
          count === null ? null : count === 0 ? t("process.none") : t("process.found", { count })
        }
      />
      <section className="processes">
        <h2>{narrowed ? t("process.results") : t("process.all")}</h2>
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
