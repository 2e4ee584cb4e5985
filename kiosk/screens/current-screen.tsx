import { useKiosk } from "../kiosk-context.ts";
import { Choices } from "./choices.tsx";
import { Closed } from "./closed.tsx";
import { Code } from "./code.tsx";
import { Confirm } from "./confirm.tsx";
import { Criteria } from "./criteria.tsx";
import { Offline } from "./offline.tsx";
import { Refused } from "./refused.tsx";
import { Result } from "./result.tsx";
import { Start } from "./start.tsx";

/** The screen of the flow; without a connection only a result stays, since it needs none. */
export function CurrentScreen() {
  const { state, view, online } = useKiosk();
  const { screen } = state;
  if (!online && screen.name !== "result" && state.errand === null) return <Offline />;
  switch (screen.name) {
    case "start":
      return view.closed ? <Closed /> : <Start />;
    case "code":
      return <Code digits={screen.digits} mistyped={screen.mistyped} />;
    case "choices":
      return <Choices />;
    case "criteria":
      return <Criteria choice={screen.choice} />;
    case "confirm":
      return <Confirm choice={screen.choice} />;
    case "result":
      return <Result screen={screen} key={screen.ticket.slip} />;
    case "refused":
      return <Refused error={screen.error} />;
  }
}
