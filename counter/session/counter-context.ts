import { createContext, useContext } from "react";
import type { Answer } from "../../shared/domain/decision.ts";
import type { Acknowledgement } from "../../shared/protocol/answers.ts";
import type { CounterWish } from "../../shared/protocol/commands.ts";
import type { CounterView } from "../../shared/protocol/views.ts";
import { useServerNow } from "../../shared/ui/use-connection.ts";
import type { Connection } from "../../shared/ui/connection.ts";
import type { Permits } from "../access/permits.ts";
import type { Action } from "../actions/availability.ts";
import type { BackDuty } from "../duty/back-duty.ts";
import type { StaffKey } from "../../shared/domain/definition.ts";
import type { Ask } from "./ask.ts";
import type { StaffLanguage } from "./preferences.ts";

export type CounterConnection = Connection<CounterView, CounterWish>;

/** What fills the page: the desk with its lists, the appointments, the back office, or the settings. */
export type ScreenName = DeskScreen | "back" | "settings";
export type DeskScreen = "desk" | "planner";

/** What every part of the counter's screen works with. */
export interface CounterSession {
  readonly connection: CounterConnection;
  readonly view: CounterView;
  /** Who is signed in, and what they may do. */
  readonly permits: Permits;
  readonly language: StaffLanguage;
  readonly screen: ScreenName;
  /** Somebody works here in the back office. */
  readonly back: BackDuty | null;
  /** From now on this person does; null: nobody any more. */
  readonly takeBack: (staff: StaffKey | null) => void;
  /** Offline or a command under way: nothing may be asked now. */
  readonly inert: boolean;
  /** The answer, or null when refused (the screen then says why) or inert. */
  readonly act: (wish: CounterWish) => Promise<Answer | null>;
  /** As `act`, for forms that tell a refusal at their fields: the screen says nothing then. */
  readonly attempt: (wish: CounterWish) => Promise<Acknowledgement | null>;
  /** What the last refusal said has been seen to. */
  readonly dismiss: () => void;
  /** An action of the desk, by key or button; says why when it is not possible now. */
  readonly perform: (action: Action) => void;
  /** Opens a dialog; null closes it. */
  readonly ask: (ask: Ask | null) => void;
}

export const CounterContext = createContext<CounterSession | null>(null);

/** The counter whose screen this is a part of; throws outside of one. */
export function useCounter(): CounterSession {
  const session = useContext(CounterContext);
  if (session === null) throw new Error("a part of the counter's screen stands outside of it");
  return session;
}

/** The server's time in milliseconds, renewed every so many. */
export function useNow(everyMs: number): number {
  return useServerNow(useCounter().connection, everyMs);
}
