import { useEffect, useState } from "react";
import type { CounterReply } from "../../shared/protocol/questions.ts";
import { useQuestion } from "../session/use-question.ts";

type Found = Extract<CounterReply, { kind: "appointments" }>;

export type Search =
  | { readonly kind: "none" }
  | { readonly kind: "too-short" }
  | { readonly kind: "failed" }
  | { readonly kind: "found"; readonly text: string; readonly found: Found };

/** Milliseconds after the last key. */
const pause = 250;
/** The protocol's own bound. */
const shortest = 2;

/** Asks for what was typed, once the typing rests; an answer to an older text is passed over. */
export function useSearch(typed: string): Search {
  const question = useQuestion();
  const [search, setSearch] = useState<Search>({ kind: "none" });
  const text = typed.trim();
  useEffect(() => {
    if (text.length < shortest) {
      setSearch({ kind: text === "" ? "none" : "too-short" });
      return undefined;
    }
    let wanted = true;
    const timer = setTimeout(async () => {
      const reply = await question({ type: "FindAppointments", text });
      if (!wanted) return;
      if (reply?.kind === "appointments") setSearch({ kind: "found", text, found: reply });
      else setSearch({ kind: "failed" });
    }, pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [question, text]);
  return search;
}
