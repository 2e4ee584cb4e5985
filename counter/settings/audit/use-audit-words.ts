import { useTranslation } from "react-i18next";
import type { AuditRow } from "../../../shared/protocol/settings.ts";
import { nameIn } from "../../../shared/ui/format.ts";
import { useCounter } from "../../session/counter-context.ts";

/** What a row of the audit list says, in words; what has none is shown as it was written. */
export function useAuditWords(deviceName: (device: string) => string) {
  const { t } = useTranslation("settings");
  const { view, language } = useCounter();
  const deeds = new Map(Object.entries(t("audit.deeds", { returnObjects: true })));
  const duties = new Map(Object.entries(t("audit.duties", { returnObjects: true })));
  const subjects = new Map(Object.entries(t("audit.subjects", { returnObjects: true })));
  const staffName = (staff: string) => view.staff[staff]?.name ?? staff;
  const nameOf = (kind: string, id: string): string => {
    switch (kind) {
      case "staff":
        return staffName(id);
      case "device":
        return deviceName(id);
      case "counter":
        return view.counters[id]?.number ?? id;
      case "queue": {
        const queue = view.queues[id];
        return queue === undefined ? id : nameIn(queue.name, language);
      }
      case "team": {
        const team = view.teams[id];
        return team === undefined ? id : nameIn(team.name, language);
      }
      case "duty":
        return duties.get(id) ?? id;
      default:
        return id;
    }
  };
  return {
    who({ staff, device }: AuditRow): string {
      if (staff !== null) return staffName(staff);
      return t(device === null ? "audit.atServer" : "audit.nobody");
    },
    what: ({ what }: AuditRow) => deeds.get(what) ?? what,
    about({ about }: AuditRow): string {
      if (about === null) return "–";
      const [, kind = "", id = ""] = /^([a-z]+):(.*)$/.exec(about) ?? [];
      return kind === "" ? about : `${subjects.get(kind) ?? kind} ${nameOf(kind, id)}`;
    },
    where: ({ device }: AuditRow) => (device === null ? "–" : deviceName(device)),
  };
}
