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

/** What was found for what is typed, asked once the typing rests; until then what was found before. */
export function useSearch(typed: string): Search {
  const question = useQuestion();
  const [answered, setAnswered] = useState<Search>({ kind: "none" });
  const text = typed.trim();
  useEffect(() => {
    if (text.length < shortest) return undefined;
    let wanted = true;
    const timer = setTimeout(async () => {
      const reply = await question({ type: "FindAppointments", text });
      if (!wanted) return;
      const found = reply?.kind === "appointments" ? reply : null;
      setAnswered(found === null ? { kind: "failed" } : { kind: "found", text, found });
    }, pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [question, text]);
  if (text === "") return { kind: "none" };
  return text.length < shortest ? { kind: "too-short" } : answered;
}
