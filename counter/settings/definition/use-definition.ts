import { useCallback, useEffect, useState } from "react";
import type {
  DefinitionChange,
  DefinitionMistake,
  SettingsRequest,
} from "../../../shared/protocol/settings.ts";
import { useCounter } from "../../session/counter-context.ts";
import {
  askSettings,
  replyOf,
  type SettingsOutcome,
  type SettingsTrouble,
} from "../ask-settings.ts";
import { useSettings } from "../settings-context.ts";
import { freshDraft, isTouched, type DefinitionDraft } from "./draft.ts";
import { sendDraft } from "./send-draft.ts";

/** What the server found in a text. */
export interface Checked {
  readonly mistakes: readonly DefinitionMistake[];
  readonly changes: readonly DefinitionChange[];
}

export interface DefinitionEditing {
  /** Null until the definition came. */
  readonly draft: DefinitionDraft | null;
  /** Of the text as it is; null: it was not checked since it changed. */
  readonly checked: Checked | null;
  readonly trouble: SettingsTrouble | null;
  readonly pending: boolean;
  readonly edit: (change: Partial<Pick<DefinitionDraft, "text" | "note">>) => void;
  /** What a version says; null when it cannot be had. */
  readonly read: (version: number) => Promise<string | null>;
  /** Begins anew from a version. */
  readonly load: (version: number) => Promise<void>;
  readonly check: () => Promise<void>;
  /** Builds on another version from now on, and shows what the text would change of it. */
  readonly rebase: (version: number) => Promise<void>;
  /** The new version; null when it was refused: the text stays. */
  readonly save: () => Promise<number | null>;
}

/** The text of the definition, and what the server says of it. What is typed outlives a change of tabs. */
export function useDefinition(newest: number | null): DefinitionEditing {
  const { connection } = useCounter();
  const { draft, setDraft } = useSettings();
  const [checked, setChecked] = useState<Checked | null>(null);
  const [trouble, setTrouble] = useState<SettingsTrouble | null>(null);
  const [pending, setPending] = useState(false);
  const ask = useCallback(
    (request: SettingsRequest) => askSettings(connection, request),
    [connection],
  );
  const read = async (version: number) => {
    const outcome = await ask({ type: "ReadDefinition", version });
    setTrouble(outcome.ok ? null : outcome.error);
    return replyOf(outcome, "definition")?.yaml ?? null;
  };
  const load = async (version: number) => {
    const yaml = await read(version);
    if (yaml === null) return;
    setDraft(freshDraft(version, yaml));
    setChecked(null);
  };
  const isStale = draft === null || (draft.basedOn !== newest && !isTouched(draft));
  useEffect(() => {
    if (newest === null || !isStale) return undefined;
    let isOpen = true;
    const take = (outcome: SettingsOutcome) => {
      setTrouble(outcome.ok ? null : outcome.error);
      const found = replyOf(outcome, "definition");
      if (found !== null) setDraft(freshDraft(found.version, found.yaml));
    };
    void ask({ type: "ReadDefinition", version: newest }).then((outcome) =>
      isOpen ? take(outcome) : undefined,
    );
    return () => {
      isOpen = false;
    };
  }, [newest, isStale, ask, setDraft]);

  /** Sends the text, then asks about it. */
  const about = async (
    request: (sent: string) => SettingsRequest,
  ): Promise<SettingsOutcome | null> => {
    if (draft === null || pending) return null;
    setPending(true);
    const sent = await sendDraft(ask, draft.text);
    const outcome = "draft" in sent ? await ask(request(sent.draft)) : sent;
    setPending(false);
    setTrouble(outcome.ok ? null : outcome.error);
    if (!outcome.ok && outcome.error.code === "definition-wrong") {
      setChecked({ mistakes: outcome.error.mistakes, changes: [] });
    }
    return outcome;
  };
  const check = async () => {
    const outcome = await about((sent) => ({ type: "CheckDefinition", draft: sent }));
    const found = outcome === null ? null : replyOf(outcome, "checked");
    if (found !== null) setChecked(found);
  };

  return {
    draft,
    checked,
    trouble,
    pending,
    read,
    load,
    check,
    edit(change) {
      setDraft((before) => before && { ...before, ...change });
      if (change.text !== undefined) setChecked(null);
    },
    async rebase(version) {
      const original = await read(version);
      if (original === null) return;
      setDraft((before) => before && { ...before, basedOn: version, original });
      await check();
    },
    async save() {
      if (draft === null) return null;
      const { basedOn, note, text } = draft;
      const outcome = await about((sent) => {
        return { type: "SaveDefinition", draft: sent, basedOn, note };
      });
      const saved = outcome === null ? null : replyOf(outcome, "definition-saved");
      if (saved === null) return null;
      // Somebody may have typed on meanwhile.
      setDraft((before) => ({ ...freshDraft(saved.version, text), text: before?.text ?? text }));
      setChecked(null);
      return saved.version;
    },
  };
}
