import { useState } from "react";
import type { SettingsReply, SettingsRequest } from "../../shared/protocol/settings.ts";
import { useCounter } from "../session/counter-context.ts";
import { askSettings, type SettingsTrouble } from "./ask-settings.ts";

export interface SettingsAsking {
  readonly pending: boolean;
  /** Why the last request was refused. */
  readonly trouble: SettingsTrouble | null;
  /** The reply; null when it was refused, or another one is under way. */
  readonly ask: (request: SettingsRequest) => Promise<SettingsReply | null>;
  readonly forget: () => void;
}

/** One request at a time, and what came of the last. */
export function useSettingsRequest(): SettingsAsking {
  const { connection } = useCounter();
  const [pending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<SettingsTrouble | null>(null);
  return {
    pending,
    trouble,
    forget: () => setTrouble(null),
    async ask(request) {
      if (pending) return null;
      setPending(true);
      const outcome = await askSettings(connection, request);
      setPending(false);
      setTrouble(outcome.ok ? null : outcome.error);
      return outcome.ok ? outcome.reply : null;
    },
  };
}
