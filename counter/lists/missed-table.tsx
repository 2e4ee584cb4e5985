import { useTranslation } from "react-i18next";
import type { CounterView } from "../../shared/protocol/views.ts";
import { clockTime } from "../../shared/ui/format.ts";
import { useCounter, useNow } from "../session/counter-context.ts";
import { spellDuration } from "../visit/durations.ts";
import { languageName } from "../visit/language-name.ts";
import { matchesNumber } from "./filter.ts";
import { bySince } from "./order.ts";
import { RowButton } from "./row-button.tsx";
import { VisitTable } from "./visit-table.tsx";

type Missed = CounterView["missed"][string];

/** Rule C7: who did not come, and until when the number may rejoin. */
export function MissedTable({ typed }: { readonly typed: string }) {
  const { t } = useTranslation("counter");
  const { view, language, inert, act } = useCounter();
  const now = useNow(10_000);
  const rejoin = (visit: Missed) => void act({ type: "RejoinVisit", visit: visit.visit });
  return (
    <VisitTable
      name={t("lists.missed")}
      visits={bySince(
        Object.values(view.missed).filter(({ number }) => matchesNumber(number, typed)),
      )}
      empty={typed === "" ? t("lists.emptyMissed") : t("lists.noMatch", { typed })}
      onAction={rejoin}
      columns={[
        {
          key: "until",
          name: t("lists.until"),
          renderCell: ({ rejoinUntil }) => {
            const time = clockTime(rejoinUntil, view.office.zone, language);
            const left = rejoinUntil - now;
            return (
              <span className="numbers">
                {left > 0
                  ? t("lists.untilValue", { time, duration: spellDuration(left) })
                  : t("lists.untilOver", { time })}
              </span>
            );
          },
        },
        { key: "by", name: t("counter"), renderCell: (visit) => visit.counter },
        {
          key: "language",
          name: t("lists.language"),
          renderCell: (visit) => languageName(visit.language, language),
        },
        {
          key: "action",
          name: t("lists.action"),
          renderCell: (visit) => (
            <RowButton
              word={t("lists.rejoin")}
              name={t("lists.rejoinOne", { number: visit.number })}
              inert={inert || visit.rejoinUntil <= now}
              onPress={() => rejoin(visit)}
            />
          ),
        },
      ]}
    />
  );
}
