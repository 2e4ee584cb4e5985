import { useTranslation } from "react-i18next";
import type { Places } from "./day-rows.ts";

/** Taken online, taken by staff, free: as a bar, in figures, and in words for readers. */
export function SlotBar({ places }: { readonly places: Places }) {
  const { t } = useTranslation("counter");
  const { online, others, all } = places;
  const taken = online + others;
  const scale = Math.max(all, taken, 1);
  const words = t("planner.places", { taken, all, online });
  return (
    <span className="slot-bar" title={words}>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="slot-free" width="100" height="10" />
        <rect className="slot-online" width={(online / scale) * 100} height="10" />
        <rect
          className="slot-others"
          x={(online / scale) * 100}
          width={(others / scale) * 100}
          height="10"
        />
      </svg>
      <span className="numbers" aria-hidden="true">
        {t("planner.taken", { taken, all })}
      </span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
