import { useTranslation } from "react-i18next";
import { useCounter } from "../session/counter-context.ts";
import { spellDuration } from "./durations.ts";
import { whyChosen, type Why } from "./why.ts";

/** The policy explains itself in one or two plain sentences (rules C1 to C3). */
export function WhyThisOne({ choice }: { readonly choice: Parameters<typeof whyChosen>[0] }) {
  const { t } = useTranslation("counter");
  const sentences = useSentences(whyChosen(choice));
  return (
    <div className="why">
      <h3>{t("why.title")}</h3>
      <p>{sentences.join(" ")}</p>
    </div>
  );
}

function useSentences(why: Why): readonly string[] {
  const { t } = useTranslation("counter");
  const { view } = useCounter();
  if (why.kind === "chosen") return [t("why.chosen")];
  if (why.kind === "early") return [t("why.early", { before: spellDuration(why.before) })];
  const first = t("why.policy", {
    waited: spellDuration(why.waited),
    target: spellDuration(why.targetWait),
    percent: why.percent,
  });
  if (why.runnerUp === null) {
    return [first, t(view.counter.queues.length > 1 ? "why.alone" : "why.first")];
  }
  if (why.overdue) return [first, t("why.overdue", why.runnerUp)];
  return [first, t(why.tie ? "why.tie" : "why.runnerUp", why.runnerUp)];
}
