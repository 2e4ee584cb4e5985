import { useCallback } from "react";
import {
  questionAcknowledgement,
  type CounterQuestion,
  type CounterReply,
} from "../../shared/protocol/questions.ts";
import { useCounter } from "./counter-context.ts";

/** Asks the office without changing anything; null when no answer can be had now. */
export function useQuestion(): (question: CounterQuestion) => Promise<CounterReply | null> {
  const { connection } = useCounter();
  return useCallback(
    async (question) => {
      try {
        const read = questionAcknowledgement.parse(await connection.ask(question));
        if (read.ok) return read.reply;
        console.warn("a question was refused:", read.error.code);
      } catch (error) {
        // No answer in time, or one this page cannot read: whoever asked says so and offers to ask again.
        console.warn("a question was not answered", error);
      }
      return null;
    },
    [connection],
  );
}
