import { createContext, useContext } from "react";
import type { Instant } from "../shared/domain/instant.ts";
import type { KioskView } from "../shared/protocol/views.ts";
import type { Paper } from "./paper.ts";
import type { FlowEvent, KioskState } from "./flow/state.ts";

/** What every part of the kiosk sees and can do. */
export interface KioskContext {
  readonly view: KioskView;
  readonly state: KioskState;
  /** The visitor's, or the office's first. */
  readonly language: string;
  readonly online: boolean;
  /** The server is away and the kiosk gives out numbers itself (rule L2). */
  readonly away: boolean;
  /** What became of the slips the kiosk printed itself, by number. */
  readonly papers: Readonly<Record<string, Paper>>;
  /** The server's time, renewed every second. */
  readonly now: Instant;
  /** This device's time, which touches are counted by. */
  readonly deviceNow: Instant;
  readonly tell: (event: FlowEvent) => void;
}

export const KioskContextProvider = createContext<KioskContext | null>(null);

export function useKiosk(): KioskContext {
  const context = useContext(KioskContextProvider);
  if (context === null) throw new Error("useKiosk outside of the kiosk");
  return context;
}
