import { useCallback, useEffect, useState } from "react";
import type { AuditRow } from "../../../shared/protocol/settings.ts";
import { useCounter, type CounterConnection } from "../../session/counter-context.ts";
import {
  askSettings,
  replyOf,
  type SettingsOutcome,
  type SettingsTrouble,
} from "../ask-settings.ts";

export interface Audit {
  /** Newest first. */
  readonly rows: readonly AuditRow[];
  readonly more: boolean;
  readonly trouble: SettingsTrouble | null;
  readonly pending: boolean;
  readonly renew: () => Promise<void>;
  readonly older: () => Promise<void>;
}

interface Read {
  readonly rows: readonly AuditRow[];
  readonly more: boolean;
}

/** The audit list as far as it was read. Never by itself but at first: each reading is in the list as well (rule X6). */
export function useAudit(): Audit {
  const { connection } = useCounter();
  const [read, setRead] = useState<Read>({ rows: [], more: false });
  const [trouble, setTrouble] = useState<SettingsTrouble | null>(null);
  const [pending, setPending] = useState(true);
  const take = useCallback((outcome: SettingsOutcome, before: number | null) => {
    setPending(false);
    setTrouble(outcome.ok ? null : outcome.error);
    const page = replyOf(outcome, "audit");
    if (page === null) return;
    const { rows, more } = page;
    setRead((known) => ({ rows: before === null ? rows : [...known.rows, ...rows], more }));
  }, []);
  useEffect(() => {
    void ask(connection, null).then((outcome) => take(outcome, null));
  }, [connection, take]);
  const readBefore = async (before: number | null) => {
    setPending(true);
    take(await ask(connection, before), before);
  };
  return {
    ...read,
    trouble,
    pending,
    renew: () => readBefore(null),
    older: () => readBefore(read.rows.at(-1)?.seq ?? null),
  };
}

function ask(connection: CounterConnection, before: number | null): Promise<SettingsOutcome> {
  return askSettings(connection, { type: "ReadAudit", before });
}
