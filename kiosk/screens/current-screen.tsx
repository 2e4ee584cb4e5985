import { useKiosk } from "../kiosk-context.ts";
import { CaseStatus } from "./case-status.tsx";
import { Choices } from "./choices.tsx";
import { Closed } from "./closed.tsx";
import { Code } from "./code.tsx";
import { Confirm } from "./confirm.tsx";
import { Criteria } from "./criteria.tsx";
import { Offline } from "./offline.tsx";
import { Refused } from "./refused.tsx";
import { Result } from "./result.tsx";
import { Start } from "./start.tsx";

/** The screen of the flow; without a connection only what was answered stays, since it needs none. */
export function CurrentScreen() {
  const { state, view, online } = useKiosk();
  const { screen } = state;
  const stays = screen.name === "result" || screen.name === "status";
  if (!online && !stays && state.errand === null) return <Offline />;
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
