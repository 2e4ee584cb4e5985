import { useTranslation } from "react-i18next";
import { codeInGroups, useAppointmentWords } from "./appointment-words.ts";
import { usePlanner } from "./planner-context.ts";
import { StatusMark } from "./status-mark.tsx";
import type { Search } from "./use-search.ts";

/** What a search gave; choosing one shows it on its day. */
export function FoundList({ search }: { readonly search: Search }) {
  const { t } = useTranslation("counter");
  const { choose, show } = usePlanner();
  const words = useAppointmentWords();
  switch (search.kind) {
    case "none":
      return null;
    case "too-short":
      return <p className="soft">{t("planner.find.tooShort")}</p>;
    case "failed":
      return <p role="alert">{t("planner.find.failed")}</p>;
    case "found": {
      const { found, more } = search.found;
      return (
        <section className="found" aria-label={t("planner.find.label")}>
          <output className="soft">
            {t("planner.find.found", { count: found.length, text: search.text })}
          </output>
          <ul>
            {found.map((appointment) => (
              <li key={appointment.id}>
                <button
                  type="button"
                  className="appointment"
                  data-status={appointment.status}
                  onClick={() => {
                    show(appointment);
                    choose(appointment);
                  }}
                >
                  <span className="appointment-head">
                    <strong>{words.name(appointment)}</strong>
                    <StatusMark appointment={appointment} />
                  </span>
                  <span className="numbers">{words.when(appointment.due)}</span>
                  <span className="appointment-service">{words.service(appointment.service)}</span>
                  <span className="appointment-foot numbers">{codeInGroups(appointment.code)}</span>
                </button>
              </li>
            ))}
          </ul>
          {more && <p className="soft">{t("planner.find.more")}</p>}
        </section>
      );
    }
  }
}
