import { createContext, useContext, type Dispatch, type SetStateAction } from "react";
import type { DefinitionDraft } from "./definition/draft.ts";

/** What every tab of the settings works with. */
export interface SettingsSession {
  /** Says what was done, on the screen and to a screen reader; an empty text takes it back. */
  readonly tell: (text: string) => void;
  /** What is typed of the definition, also before the settings were closed last; null: it was not opened yet. */
  readonly draft: DefinitionDraft | null;
  readonly setDraft: Dispatch<SetStateAction<DefinitionDraft | null>>;
}

export const SettingsContext = createContext<SettingsSession | null>(null);

/** Throws outside of the settings. */
export function useSettings(): SettingsSession {
  const session = useContext(SettingsContext);
  if (session === null) throw new Error("a part of the settings stands outside of them");
  return session;
}
