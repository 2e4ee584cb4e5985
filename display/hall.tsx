import type { Instant } from "../shared/domain/instant.ts";
import type { ConnectFault } from "../shared/protocol/answers.ts";
import type { DisplayView } from "../shared/protocol/views.ts";
import type { Gong } from "../shared/ui/gong.ts";
import type { Announcer } from "./announcer.ts";
import { Bilingual } from "./bilingual.tsx";
import { CallList } from "./call-list.tsx";
import { Clock } from "./clock.tsx";
import { flashStyle } from "./flash.ts";
import { LostBanner } from "./lost-banner.tsx";
import { secondLanguage } from "./second-language.ts";
import { SoundHint } from "./sound-hint.tsx";
import { WaitList } from "./wait-list.tsx";

/** The whole screen: calls on the one side, where and when on the other, information at the foot. */
export function Hall({
  view,
  lost,
  now,
  announcer,
  gong,
}: {
  readonly view: DisplayView;
  /** Since when, by the server's clock, and why, if the server said so; null while connected. */
  readonly lost: { readonly since: Instant; readonly refused: ConnectFault | null } | null;
  readonly now: Instant;
  readonly announcer: Announcer;
  readonly gong: Gong;
}) {
  const { area, office } = view;
  const second = secondLanguage(office.languages, now);
  return (
    <main className="hall" data-stale={lost !== null} style={flashStyle}>
      <CallList
        calls={view.calls}
        announcer={announcer}
        stale={lost !== null}
        now={now}
        second={second}
      />
      <aside className="side">
        <Clock now={now} zone={office.zone} second={second} />
        <WaitList queues={view.queues} now={now} second={second} />
        <div className="place">
          <Bilingual
            second={second}
            say={(t, language) => {
              const name = area.name[language];
              const floor = area.floor[language];
              return name === undefined || floor === undefined
                ? null
                : t("place", { area: name, floor });
            }}
          />
          <p className="office">{office.name}</p>
        </div>
      </aside>
      <footer className="foot">
        {lost === null ? (
          area.info !== null && (
            <Bilingual second={second} say={(_, language) => area.info?.[language] ?? null} />
          )
        ) : (
          <LostBanner
            since={lost.since}
            zone={office.zone}
            refused={lost.refused}
            second={second}
          />
        )}
        <SoundHint gong={gong} second={second} />
      </footer>
    </main>
  );
}
