import { useEffect, useMemo } from "react";
import type { KioskWish } from "../shared/protocol/commands.ts";
import type { KioskView } from "../shared/protocol/views.ts";
import type { Connection } from "../shared/ui/connection.ts";
import { complete } from "../shared/ui/i18n.ts";
import { useConnectionState } from "../shared/ui/use-connection.ts";
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
  readonly view: KioskView;
}

/** Everything between a visitor's first touch and the moment the kiosk is cleared for the next. */
export function VisitorScreen({ connection, view }: Props) {
  const { online, clockOffset } = useConnectionState(connection);
  const fallback = view.office.languages.find((each) => complete.includes(each)) ?? "de";
  const [state, tell] = useFlow(connection, fallback);
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

  const context = useMemo<KioskContext>(
    () => ({ view, state, language, online, now: deviceNow + clockOffset, deviceNow, tell }),
    [view, state, language, online, deviceNow, clockOffset, tell],
  );
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
