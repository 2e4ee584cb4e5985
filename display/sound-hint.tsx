import { useEffect, useSyncExternalStore } from "react";
import type { Language } from "../shared/domain/definition.ts";
import type { Gong } from "../shared/ui/gong.ts";
import { Bilingual } from "./bilingual.tsx";

/** Shown only while the browser forbids sound; any touch or key on the page allows it. */
export function SoundHint({
  gong,
  second,
}: {
  readonly gong: Gong;
  readonly second: Language | null;
}) {
  const allowed = useSyncExternalStore(gong.subscribe, gong.isAllowed);
  useEffect(() => {
    const allow = () => {
      gong.allow().catch((error: unknown) => console.error("The browser forbids sound", error));
    };
    addEventListener("pointerdown", allow);
    addEventListener("keydown", allow);
    return () => {
      removeEventListener("pointerdown", allow);
      removeEventListener("keydown", allow);
    };
  }, [gong]);
  if (allowed) return null;
  return (
    <p className="sound-hint">
      <Bilingual second={second} say={(t) => t("enableSound")} />
    </p>
  );
}
