import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../../shared/ui/format.ts";
import { useBooking } from "../booking-context.ts";
import type { Service } from "../find/service-search.ts";
import type { Flow } from "../flow/use-flow.ts";
import { BackLink } from "../parts/back-link.tsx";
import { Heading } from "../parts/heading.tsx";
import { PersonForm } from "./person-form.tsx";
import { PrivacyNote } from "./privacy-note.tsx";
import { SendTrouble } from "./send-trouble.tsx";

/** Waits for a time that becomes free (rule B6). */
export function WaitingStep({
  service,
  people,
  flow,
}: {
  readonly service: Service;
  readonly people: number;
  readonly flow: Flow;
}) {
  const { t } = useTranslation("book");
  const { api, language } = useBooking();
  const { draft, faults, asking, trouble } = flow.state;
  const { key } = service;
  useEffect(() => api.prepare(), [api]);
  return (
    <>
      <BackLink to={{ step: "slots", service: key, people, day: null }} />
      <Heading title={t("waiting.heading")}>{t("waiting.heading")}</Heading>
      <p className="intro">
        {t("forPeople", {
          name: nameIn(service.name, language),
          people: t("people", { count: people }),
        })}
      </p>
      <p>{t("waiting.text")}</p>
      {trouble !== null && <SendTrouble trouble={trouble} />}
      <PersonForm
        draft={draft}
        faults={faults}
        email="needed"
        emailHint={t("waiting.emailHint")}
        busy={asking !== null}
        submit={t("waiting.submit")}
        onType={flow.type}
        onSubmit={() => flow.join({ service: key, people })}
      >
        <PrivacyNote />
      </PersonForm>
    </>
  );
}
