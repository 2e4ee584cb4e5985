import {
  createContext,
  useCallback,
  useContext,
  useState,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
} from "react";
import type { StaffKey } from "../../../shared/domain/definition.ts";
import type { DefinitionDraft } from "./draft.ts";

type Draft = DefinitionDraft | null;
type Drafts = Readonly<Record<StaffKey, Draft>>;

const KeptDrafts = createContext<
  readonly [drafts: Drafts, setDrafts: Dispatch<SetStateAction<Drafts>>] | null
>(null);

/**
 * Keeps what people have typed of the definition for as long as the page lives: across closed settings, a lock, and a
 * session that ended elsewhere. Stands outside of what a sign-in begins afresh.
 */
export function KeepDrafts({ children }: { readonly children: ReactNode }) {
  const kept = useState<Drafts>({});
  return <KeptDrafts value={kept}>{children}</KeptDrafts>;
}

/** The person's own draft; nobody else gets to see it. Throws outside of `KeepDrafts`. */
export function useKeptDraft(staff: StaffKey): readonly [Draft, Dispatch<SetStateAction<Draft>>] {
  const kept = useContext(KeptDrafts);
  if (kept === null) throw new Error("nothing keeps drafts here");
  const [drafts, setDrafts] = kept;
  const setDraft = useCallback(
    (change: SetStateAction<Draft>) => {
      setDrafts((before) => {
        const draft = typeof change === "function" ? change(before[staff] ?? null) : change;
        return { ...before, [staff]: draft };
      });
    },
    [setDrafts, staff],
  );
  return [drafts[staff] ?? null, setDraft];
}
