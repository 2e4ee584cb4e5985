import { AssignDialog } from "./dialogs/assign-dialog.tsx";
import { ClusterDialog } from "./dialogs/cluster-dialog.tsx";
import { DocumentsDialog } from "./dialogs/documents-dialog.tsx";
import { MoveDialog } from "./dialogs/move-dialog.tsx";
import { TeamDialog } from "./dialogs/team-dialog.tsx";
import { WaitDialog } from "./dialogs/wait-dialog.tsx";
import type { CaseAsk } from "./case-context.ts";

/** The case's dialog that is asked for, or none. */
export function CaseDialogs({ ask }: { readonly ask: CaseAsk | null }) {
  switch (ask?.kind) {
    case undefined:
      return null;
    case "move":
      return <MoveDialog />;
    case "wait":
      return <WaitDialog />;
    case "documents":
      return <DocumentsDialog />;
    case "cluster":
      return <ClusterDialog />;
    case "team":
      return <TeamDialog />;
    case "assign":
      return <AssignDialog />;
  }
}
