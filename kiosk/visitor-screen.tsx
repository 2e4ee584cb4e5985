import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { KioskWish } from "../shared/protocol/commands.ts";
import type { KioskView } from "../shared/protocol/views.ts";
import type { Connection } from "../shared/ui/connection.ts";
import { complete } from "../shared/ui/i18n.ts";
import { useConnectionState } from "../shared/ui/use-connection.ts";
import { awayView } from "./away/away-view.ts";
import type { Away } from "./away/away.ts";
import { KioskContextProvider, type KioskContext } from "./kiosk-context.ts";
import { Busy } from "./parts/busy.tsx";
import { Frame } from "./parts/frame.tsx";
import { StillThere } from "./parts/still-there.tsx";
import { CurrentScreen } from "./screens/current-screen.tsx";
import { useClock } from "./use-clock.ts";
import { useFlow } from "./use-flow.ts";
import { useKeys } from "./use-keys.ts";
import { usePageLanguage } from "./use-page-language.ts";

interface Props {
  readonly connection: Connection<KioskView, KioskWish>;
  /** As the server, or what was kept of it, said last. */
  readonly view: KioskView;
  readonly away: Away;
}

/** Everything between a visitor's first touch and the moment the kiosk is cleared for the next. */
export function VisitorScreen({ connection, view: last, away }: Props) {
  const { online, view: live, clockOffset: offset } = useConnectionState(connection);
  const {
    memory,
    papers,
    clockOffset: keptOffset,
  } = useSyncExternalStore(away.subscribe, away.current);
  const clockOffset = live === null ? keptOffset : offset;
  const fallback = last.office.languages.find((each) => complete.includes(each)) ?? "de";
  const [state, tell] = useFlow(away, fallback);
  // A ticket may speak a language that this page has no words for.
  const language =
    state.language !== null && complete.includes(state.language) ? state.language : fallback;
  const deviceNow = useClock(() => tell({ type: "ticked" }));
  usePageLanguage(language);
  useKeys(
    (scan) => tell({ type: "scanned", scan }),
    (key) => {
      if (/^\d$/.test(key)) tell({ type: "digit-typed", digit: key });
      else if (key === "Backspace") tell({ type: "digit-erased" });
      else tell({ type: "touched" });
    },
  );
  useEffect(() => {
    const touched = () => tell({ type: "touched" });
    window.addEventListener("pointerdown", touched, { capture: true });
    return () => window.removeEventListener("pointerdown", touched, { capture: true });
  }, [tell]);
  const { text } = state.comfort;
  useEffect(() => {
    document.documentElement.dataset["text"] = `${text}`;
  }, [text]);

  const now = deviceNow + clockOffset;
  const view = online ? last : awayView(last, memory, now, away.prints);
  const context = useMemo<KioskContext>(() => {
    const isAway = !online && !view.closed;
    return { view, state, language, online, away: isAway, papers, now, deviceNow, tell };
  }, [view, state, language, online, papers, now, deviceNow, tell]);
  return (
    <KioskContextProvider value={context}>
      <Frame key={state.visitor}>
        <CurrentScreen />
        <Busy />
        <StillThere />
      </Frame>
    </KioskContextProvider>
  );
}
