import { useTranslation } from "react-i18next";
import { useBooking } from "../booking-context.ts";
import { hashOf } from "../flow/place.ts";
import { Notice } from "../parts/notice.tsx";

interface Wish {
  readonly service: string;
  readonly people: number;
}

/** Nothing is free in the whole booking window. */
export function AllFull({ service, people }: Wish) {
  const { t } = useTranslation("book");
  const { mail } = useBooking().catalogue;
  return (
    <Notice tone="info" title={t("slots.fullTitle")}>
      <p>{mail ? t("slots.fullTextMail") : t("slots.fullText")}</p>
      {mail && (
        <a className="main-action" href={hashOf({ step: "waiting", service, people })}>
          {t("slots.join")}
        </a>
      )}
    </Notice>
  );
}
