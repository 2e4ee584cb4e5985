import { useState } from "react";
import { DutyDialog } from "./duty-dialog.tsx";
import { DeclineDialog } from "./decline-dialog.tsx";
import { HandOverDialog } from "./hand-over-dialog.tsx";
import { HandedOverDialog } from "./handed-over-dialog.tsx";
import { freshDraft, keptDrafts, type HandOverDraft } from "./hand-over-draft.ts";
import { HelpDialog } from "./help-dialog.tsx";
import { ParkDialog } from "./park-dialog.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";
import { useCounter } from "../session/counter-context.ts";
import type { Ask } from "../session/ask.ts";
import type { Preferences } from "../session/preferences.ts";

/** The dialog that is asked for, or none; what a hand-over has so far is kept while its visit is here or parked. */
export function Dialogs({
  ask,
  preferences,
  onPrefer,
}: {
  readonly ask: Ask | null;
  readonly preferences: Preferences;
  readonly onPrefer: (change: Partial<Preferences>) => void;
}) {
  const { view } = useCounter();
  const [drafts, setDrafts] = useState<Readonly<Record<string, HandOverDraft>>>({});
  const kept = keptDrafts(drafts, view);
  if (kept !== drafts) setDrafts(kept);
  const { current } = view;
  switch (ask?.kind) {
    case undefined:
      return null;
    case "park":
      return <ParkDialog thenDuty={ask.thenDuty ?? false} />;
    case "transfer":
      return <TransferDialog />;
    case "handOver":
      return current === null ? null : (
        <HandOverDialog
          draft={kept[current.visit] ?? freshDraft(current)}
          onDraft={(draft) => setDrafts({ ...kept, [draft.visit]: draft })}
        />
      );
    case "handedOver":
      return <HandedOverDialog facts={ask} />;
    case "declineEmergency":
      return <DeclineDialog />;
    case "duty":
      return <DutyDialog />;
    case "help":
      return <HelpDialog preferences={preferences} onPrefer={onPrefer} />;
  }
}
