import { Activity, useState } from "react";
import type { Session } from "../../shared/protocol/access.ts";
import type { CounterView } from "../../shared/protocol/views.ts";
import { useConnectionState } from "../../shared/ui/use-connection.ts";
import { CounterScreen } from "../counter-screen.tsx";
import type { CounterConnection } from "../session/counter-context.ts";
import type { Preferences } from "../session/preferences.ts";
import { AccessFrame } from "./access-frame.tsx";
import { FirstStart } from "./first-start.tsx";
import { LockScreen } from "./lock-screen.tsx";
import { NewPassword } from "./new-password.tsx";
import { permitsOf } from "./permits.ts";
import { SignIn } from "./sign-in.tsx";
import type { AfterTakeOver } from "./take-over.tsx";
import { useIdleLock } from "./use-idle-lock.ts";

interface Props {
  readonly connection: CounterConnection;
  readonly session: Session;
  /** Null where nobody may see it. */
  readonly view: CounterView | null;
  readonly preferences: Preferences;
  readonly onPrefer: (change: Partial<Preferences>) => void;
}

/** The counter's screen for whoever is signed in, and before that, what brings them there (rules X3 and X5). */
export function AccessGate({ connection, session, view, preferences, onPrefer }: Props) {
  const { locked, lock } = useIdleLock(connection, session);
  const { online } = useConnectionState(connection);
  const [after, setAfter] = useState<AfterTakeOver | null>(null);
  const permits = permitsOf(session);
  const { person } = permits;
  const isOpen = session.access !== "enrolled";
  const works = isOpen || (person !== null && !person.mustChangePassword);
  const first =
    after === "park" && view !== null && view.current !== null
      ? ({ kind: "park", visit: view.current.visit } as const)
      : null;
  return (
    <>
      {works && view !== null && (
        // Behind the lock everything stays as it was, out of sight, and shows and hears nothing meanwhile.
        <Activity mode={locked ? "hidden" : "visible"}>
          <CounterScreen
            // Another person begins afresh.
            key={person?.staff}
            connection={connection}
            view={view}
            permits={permits}
            first={first}
            onLock={isOpen ? null : lock}
            preferences={preferences}
            onPrefer={onPrefer}
          />
        </Activity>
      )}
      {!isOpen && (locked || !works) && (
        <AccessFrame
          here={session.here}
          online={online}
          language={preferences.language}
          onLanguage={(language) => onPrefer({ language })}
        >
          <Page
            session={session}
            locked={locked}
            onTakeOver={setAfter}
            {...{ connection, preferences }}
          />
        </AccessFrame>
      )}
    </>
  );
}

function Page({
  connection,
  session: { person, firstStart, candidates, oidc },
  locked,
  preferences,
  onTakeOver,
}: Pick<Props, "connection" | "preferences"> & {
  readonly session: Session;
  readonly locked: boolean;
  readonly onTakeOver: (after: AfterTakeOver | null) => void;
}) {
  if (person !== null && locked) {
    return <LockScreen {...{ connection, person, oidc, onTakeOver }} />;
  }
  if (person !== null) return <NewPassword connection={connection} />;
  if (firstStart) {
    const { language } = preferences;
    return <FirstStart connection={connection} candidates={candidates} language={language} />;
  }
  return <SignIn {...{ connection, oidc, onTakeOver }} />;
}
