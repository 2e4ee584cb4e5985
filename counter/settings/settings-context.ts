import { createContext, useContext } from "react";

/** What every tab of the settings works with. */
export interface SettingsSession {
  /** Says what was done, on the screen and to a screen reader; an empty text takes it back. */
  readonly tell: (text: string) => void;
}

export const SettingsContext = createContext<SettingsSession | null>(null);

/** Throws outside of the settings. */
export function useSettings(): SettingsSession {
  const session = useContext(SettingsContext);
  if (session === null) throw new Error("a part of the settings stands outside of them");
  return session;
}
