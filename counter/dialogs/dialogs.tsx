import { DutyDialog } from "./duty-dialog.tsx";
import { DeclineDialog } from "./decline-dialog.tsx";
import { HandOverDialog } from "./hand-over-dialog.tsx";
import { HandedOverDialog } from "./handed-over-dialog.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { ParkDialog } from "./park-dialog.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";
import type { Ask } from "../session/ask.ts";
import type { Preferences } from "../session/preferences.ts";

/** The dialog that is asked for, or none. */
export function Dialogs({
  ask,
  preferences,
  onPrefer,
}: {
  readonly ask: Ask | null;
  readonly preferences: Preferences;
  readonly onPrefer: (change: Partial<Preferences>) => void;
}) {
  switch (ask?.kind) {
    case undefined:
      return null;
    case "park":
      return <ParkDialog thenDuty={ask.thenDuty ?? false} />;
    case "transfer":
      return <TransferDialog />;
    case "handOver":
      return <HandOverDialog />;
    case "handedOver":
      return <HandedOverDialog {...ask} />;
    case "declineEmergency":
      return <DeclineDialog />;
    case "duty":
      return <DutyDialog />;
    case "help":
      return <HelpDialog preferences={preferences} onPrefer={onPrefer} />;
  }
}
