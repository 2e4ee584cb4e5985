import { useTranslation } from "react-i18next";
import { useCounter, useNow } from "../session/counter-context.ts";
import { spellDuration } from "../visit/durations.ts";
import { languageName } from "../visit/language-name.ts";
import { percentOfTarget } from "../visit/why.ts";
import { matchesNumber } from "./filter.ts";
import { byCallingOrder } from "./order.ts";
import { Remarks } from "./remarks.tsx";
import { RowButton } from "./row-button.tsx";
import { useCall } from "./use-call.ts";
import { VisitTable } from "./visit-table.tsx";

/** Who waits in this counter's queues, in the order *next* would take them. */
export function WaitingTable({ typed }: { readonly typed: string }) {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const now = useNow(10_000);
  const { mayCall, call } = useCall();
  const all = Object.values(view.waiting).filter(({ number }) => matchesNumber(number, typed));
  return (
    <VisitTable
      name={t("lists.waiting")}
      visits={byCallingOrder(all, view.queues, now)}
      empty={typed === "" ? t("lists.emptyWaiting") : t("lists.noMatch", { typed })}
      onAction={call}
      columns={[
        {
          key: "waited",
          name: t("lists.waitedOfTarget"),
          renderCell: (visit) => {
            const target = view.queues[visit.queue]?.targetWait;
            const waited = Math.max(0, now - visit.servableSince);
            return (
              <span className="waited-of-target numbers">
                {spellDuration(waited)}
                {target !== undefined && (
                  <span className="soft"> · {percentOfTarget(waited, target)} %</span>
                )}
              </span>
            );
          },
        },
        {
          key: "language",
          name: t("lists.language"),
          renderCell: (visit) => languageName(visit.language, language),
        },
        { key: "people", name: t("lists.people"), renderCell: (visit) => visit.people },
        {
          key: "remarks",
          name: t("lists.remarks"),
          renderCell: (visit) => <Remarks visit={visit} />,
        },
        {
          key: "action",
          name: t("lists.action"),
          renderCell: (visit) => (
            <RowButton
              word={t("lists.call")}
              name={t("lists.callOne", { number: visit.number })}
              inert={!mayCall}
              onPress={() => call(visit)}
            />
          ),
        },
      ]}
    />
  );
}
