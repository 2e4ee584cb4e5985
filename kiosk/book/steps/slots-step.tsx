import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../../shared/domain/instant.ts";
import { clockTime, nameIn } from "../../../shared/ui/format.ts";
import { useBooking } from "../booking-context.ts";
import type { Service } from "../find/service-search.ts";
import { isTaken } from "../flow/flow.ts";
import type { Flow } from "../flow/use-flow.ts";
import type { Way } from "../flow/use-place.ts";
import { BackLink } from "../parts/back-link.tsx";
import { Heading } from "../parts/heading.tsx";
import { Notice } from "../parts/notice.tsx";
import { useTroubleText } from "../parts/trouble-text.ts";
import { SlotPicker } from "../slots/slot-picker.tsx";
import { AllFull } from "./all-full.tsx";
import { StillKept } from "./still-kept.tsx";

/** A day and a time; touching one holds it. */
export function SlotsStep({
  service,
  people,
  day,
  flow,
  way,
}: {
  readonly service: Service;
  readonly people: number;
  readonly day: string | null;
  readonly flow: Flow;
  readonly way: Way;
}) {
  const { t } = useTranslation("book");
  const { api, catalogue, language } = useBooking();
  const troubleText = useTroubleText();
  const { asking, trouble, taken } = flow.state;
  const { key } = service;
  useEffect(() => api.prepare(), [api]);

  const lastTaken = isTaken(trouble) ? taken.at(-1) : undefined;
  const pick = (due: Instant) => flow.hold({ service: key, people, due });
  return (
    <>
      <BackLink to={{ step: "service", service: key, people }} />
      <Heading title={t("slots.heading")}>{t("slots.heading")}</Heading>
      <p className="intro">
        {t("forPeople", {
          name: nameIn(service.name, language),
          people: t("people", { count: people }),
        })}
      </p>
      <StillKept flow={flow} />
      {lastTaken !== undefined && (
        <Notice
          key={taken.length}
          tone="warning"
          reveal
          title={t("slots.takenNote", {
            time: clockTime(lastTaken, catalogue.office.zone, language),
          })}
        />
      )}
      {trouble !== null && lastTaken === undefined && (
        <Notice tone="danger" title={troubleText(trouble)} reveal />
      )}
      <SlotPicker
        service={key}
        people={people}
        busy={asking?.what === "hold" ? asking.due : null}
        taken={taken}
        day={day}
        onDay={(date) => way.turn({ step: "slots", service: key, people, day: date })}
        onPick={pick}
        whenFull={<AllFull service={key} people={people} />}
      />
    </>
  );
}
