import { BookedDialog } from "./dialogs/booked-dialog.tsx";
import { CancelDialog } from "./dialogs/cancel-dialog.tsx";
import { CloseDayDialog } from "./dialogs/close-day-dialog.tsx";
import { MoveDialog } from "./dialogs/move-dialog.tsx";
import { NewBookingDialog } from "./dialogs/new-booking-dialog.tsx";
import type { PlannerAsk } from "./planner-context.ts";

/** The planner's dialog that is asked for, or none. */
export function PlannerDialogs({ ask }: { readonly ask: PlannerAsk | null }) {
  switch (ask?.kind) {
    case undefined:
      return null;
    case "new":
      return <NewBookingDialog due={ask.due} />;
    case "booked":
      return <BookedDialog {...ask} />;
    case "move":
      return <MoveDialog appointment={ask.appointment} />;
    case "cancel":
      return <CancelDialog appointment={ask.appointment} />;
    case "closeDay":
      return <CloseDayDialog />;
  }
}
