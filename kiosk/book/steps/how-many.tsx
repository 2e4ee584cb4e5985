import { useId } from "react";
import { useTranslation } from "react-i18next";

/** For how many people; one to `most`. */
export function HowMany({
  people,
  most,
  onChange,
}: {
  readonly people: number;
  readonly most: number;
  readonly onChange: (people: number) => void;
}) {
  const { t } = useTranslation("book");
  const id = useId();
  return (
    <fieldset className="how-many" aria-describedby={`${id}-hint`}>
      <legend>{t("service.howMany")}</legend>
      <div className="stepper">
        <button
          type="button"
          aria-label={t("service.fewer")}
          disabled={people <= 1}
          onClick={() => onChange(people - 1)}
        >
          −
        </button>
        <output>{t("people", { count: people })}</output>
        <button
          type="button"
          aria-label={t("service.more")}
          disabled={people >= most}
          onClick={() => onChange(people + 1)}
        >
          +
        </button>
      </div>
      <small id={`${id}-hint`}>{t("service.howManyHint", { most })}</small>
    </fieldset>
  );
}
