import { useTranslation } from "react-i18next";
import { nameIn } from "../../shared/ui/format.ts";
import { useCounter, useNow } from "../session/counter-context.ts";
import { spellDuration } from "../visit/durations.ts";
import { languageName } from "../visit/language-name.ts";
import { matchesNumber } from "./filter.ts";
import { bySince } from "./order.ts";
import { RowButton } from "./row-button.tsx";
import { useCall } from "./use-call.ts";
import { VisitTable } from "./visit-table.tsx";

/** Rule C8: who is parked, why and where; called or put back by hand only. */
export function ParkedTable({ typed }: { readonly typed: string }) {
  const { t } = useTranslation("counter");
  const { view, language, inert, act } = useCounter();
  const now = useNow(10_000);
  const { mayCall, call } = useCall();
  const { reasons, places } = view.parking;
  const word = (names: typeof reasons, key: string): string => {
    const found = names[key];
    return found === undefined ? key : nameIn(found, language);
  };
  return (
    <VisitTable
      name={t("lists.parked")}
      visits={bySince(
        Object.values(view.parked).filter(({ number }) => matchesNumber(number, typed)),
      )}
      empty={typed === "" ? t("lists.emptyParked") : t("lists.noMatch", { typed })}
      onAction={call}
      columns={[
        {
          key: "since",
          name: t("lists.since"),
          renderCell: (visit) => (
            <span className="numbers">{spellDuration(now - visit.since)}</span>
          ),
        },
        {
          key: "reason",
          name: t("lists.reason"),
          renderCell: (visit) => (
            <span className="waited">
              {word(reasons, visit.reason)}
              <small className="soft">
                {word(places, visit.place)} · {t("lists.by", { counter: visit.counter })}
              </small>
            </span>
          ),
        },
        {
          key: "language",
          name: t("lists.language"),
          renderCell: (visit) => languageName(visit.language, language),
        },
        {
          key: "action",
          name: t("lists.action"),
          renderCell: (visit) => (
            <span className="row-of-buttons">
              <RowButton
                word={t("lists.call")}
                name={t("lists.callOne", { number: visit.number })}
                inert={!mayCall}
                onPress={() => call(visit)}
              />
              <RowButton
                word={t("lists.back")}
                name={t("lists.backOne", { number: visit.number })}
                inert={inert}
                onPress={() => void act({ type: "ReturnToQueue", visit: visit.visit })}
              />
            </span>
          ),
        },
      ]}
    />
  );
}
