import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Gong } from "../../shared/ui/gong.ts";

/** Phones sound only after a touch, so the page asks for one and lets the visitor hear what will come. */
export function SoundSwitch({ gong }: { readonly gong: Gong }) {
  const { t } = useTranslation("phone");
  const allowed = useSyncExternalStore(gong.subscribe, gong.isAllowed);
  if (allowed) return <p className="hint">{t("soundIsOn")}</p>;
  return (
    <>
      <p className="hint">{t("keepOpen")}</p>
      <button
        type="button"
        className="plain"
        onClick={() => {
          gong
            .allow()
            .then(() => gong.strike())
            .catch((error: unknown) => console.error("The phone forbids sound", error));
        }}
      >
        {t("enableSound")}
      </button>
    </>
  );
}
