import { useKiosk } from "../kiosk-context.ts";
import { CaseStatus } from "./case-status.tsx";
import { Choices } from "./choices.tsx";
import { Closed } from "./closed.tsx";
import { Code } from "./code.tsx";
import { Confirm } from "./confirm.tsx";
import { Criteria } from "./criteria.tsx";
import { NoCodesNow } from "./no-codes-now.tsx";
import { Offline } from "./offline.tsx";
import { Refused } from "./refused.tsx";
import { Result } from "./result.tsx";
import { Start } from "./start.tsx";

/**
 * The screen of the flow. Without a connection the way to a number stays open as long as the kiosk has any (rule L2),
 * and what was answered stays, since it needs none.
 */
export function CurrentScreen() {
  const { state, view, online, away } = useKiosk();
  const { screen } = state;
  const stays = screen.name === "result" || screen.name === "status";
  if (!online && !away && !stays && state.errand === null) return <Offline />;
  if (away && screen.name === "code") return <NoCodesNow use={screen.use} />;
  switch (screen.name) {
    case "start":
      return view.closed ? <Closed /> : <Start />;
    case "code":
      return <Code use={screen.use} digits={screen.digits} mistyped={screen.mistyped} />;
    case "choices":
      return <Choices />;
    case "criteria":
      return <Criteria choice={screen.choice} />;
    case "confirm":
      return <Confirm choice={screen.choice} />;
    case "result":
      return <Result screen={screen} key={screen.ticket.slip} />;
    case "refused":
      return <Refused error={screen.error} wish={screen.wish} />;
    case "status":
      return <CaseStatus screen={screen} />;
  }
}
