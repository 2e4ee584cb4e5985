import { useCallback, useEffect, useState } from "react";
import type { SettingsReply, SettingsRequest } from "../../shared/protocol/settings.ts";
import { useCounter } from "../session/counter-context.ts";
import {
  askSettings,
  replyOf,
  type SettingsOutcome,
  type SettingsReplyOf,
  type SettingsTrouble,
} from "./ask-settings.ts";

/** How often a list that is open is asked for again, in milliseconds. */
const refreshEvery = 5_000;

export interface SettingsList<R> {
  /** Null until it came for the first time; kept while it cannot be had anew. */
  readonly list: R | null;
  readonly trouble: SettingsTrouble | null;
  /** Asks for it at once, as after a change. */
  readonly reload: () => Promise<void>;
}

/** A list of the settings as it is now, for as long as it is open. */
export function useSettingsList<K extends SettingsReply["kind"]>(
  type: Extract<SettingsRequest["type"], `List${string}`>,
  kind: K,
): SettingsList<SettingsReplyOf<K>> {
  const { connection } = useCounter();
  const [list, setList] = useState<SettingsReplyOf<K> | null>(null);
  const [trouble, setTrouble] = useState<SettingsTrouble | null>(null);
  const take = useCallback(
    (outcome: SettingsOutcome) => {
      const found = replyOf(outcome, kind);
      if (found !== null) setList(found);
      setTrouble(outcome.ok ? null : outcome.error);
    },
    [kind],
  );
  useEffect(() => {
    let isOpen = true;
    const look = () =>
      void askSettings(connection, { type }).then((outcome) =>
        isOpen ? take(outcome) : undefined,
      );
    look();
    const timer = setInterval(look, refreshEvery);
    return () => {
      isOpen = false;
      clearInterval(timer);
    };
  }, [connection, take, type]);
  const reload = useCallback(
    async () => take(await askSettings(connection, { type })),
    [connection, take, type],
  );
  return { list, trouble, reload };
}
