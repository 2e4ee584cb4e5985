import type { Language } from "../shared/domain/definition.ts";
import type { Instant } from "../shared/domain/instant.ts";
import { clockTime, dayName } from "../shared/ui/format.ts";
import { Bilingual } from "./bilingual.tsx";

/** The office's wall clock by the server's time; a display's own clock may be wrong. */
export function Clock({
  now,
  zone,
  second,
}: {
  readonly now: Instant;
  readonly zone: string;
  readonly second: Language | null;
}) {
  return (
    <div className="clock">
      <time>{clockTime(now, zone, "de")}</time>
      <Bilingual second={second} say={(_, language) => dayName(now, zone, language)} />
    </div>
  );
}
