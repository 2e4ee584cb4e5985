import { useSyncExternalStore } from "react";
import type { Language } from "../shared/domain/definition.ts";
import type { Instant } from "../shared/domain/instant.ts";
import { isAnnounced } from "./announcements.ts";
import type { Announcer } from "./announcer.ts";
import { Bilingual } from "./bilingual.tsx";
import { CallRow } from "./call-row.tsx";
import { pageShown, pagesOf } from "./calls.ts";
import type { Calls } from "./calls.ts";

/** The calls of the area, newest on top, page by page when there are more than rows. */
export function CallList({
  calls,
  announcer,
  stale,
  now,
  second,
}: {
  readonly calls: Calls;
  readonly announcer: Announcer;
  readonly stale: boolean;
  readonly now: Instant;
  readonly second: Language | null;
}) {
  const announcements = useSyncExternalStore(announcer.subscribe, announcer.current);
  const pages = pagesOf(calls);
  const shown = pageShown(pages, now, announcements.sounding?.number ?? null);
  const page = pages[shown] ?? [];
  if (page.length === 0) {
    return (
      <section className="calls no-calls">
        <Bilingual second={second} say={(t) => t("noCalls")} />
        <Bilingual second={second} say={(t) => t("pleaseWait")} />
      </section>
    );
  }
  return (
    <section className="calls">
      <div className="column-heads">
        <Bilingual second={second} say={(t) => t("number")} />
        <Bilingual second={second} say={(t) => t("counter")} />
        {pages.length > 1 && (
          <Bilingual
            second={second}
            say={(t) => t("page", { page: shown + 1, pages: pages.length })}
          />
        )}
      </div>
      <ol className="call-list">
        {page.map((call, index) => (
          <CallRow
            // A recall is a new row, so that it slides and flashes again.
            key={`${call.number}/${call.at}/${call.times}`}
            call={call}
            newest={index === 0}
            fresh={isAnnounced(announcements, call.number)}
            stale={stale}
            second={second}
          />
        ))}
      </ol>
    </section>
  );
}
