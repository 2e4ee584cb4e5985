import { useTranslation } from "react-i18next";
import { Button } from "react-aria-components";
import type { KioskView } from "../../shared/protocol/views.ts";
import { momentText, nameIn, waitText } from "../../shared/ui/format.ts";
import { useKiosk } from "../kiosk-context.ts";
import { Icon } from "./icon.tsx";
import "./choice-button.css";

type Choice = KioskView["choices"][number];
type Queue = KioskView["queues"][string];

interface Props {
  readonly choice: Choice;
  readonly onPress: () => void;
}

/** A way to a number. Closed, it says why and when it opens (rule N3). */
export function ChoiceButton({ choice, onPress }: Props) {
  const { view, language, away } = useKiosk();
  const { t: common } = useTranslation("common");
  const queue = view.queues[choice.queue];
  const open = queue?.state === "open";
  return (
    <Button className="choice" isDisabled={!open} onPress={onPress}>
      <Icon name={choice.icon} />
      <span className="choice-words">
        <strong>{nameIn(choice.name, language)}</strong>
        {choice.hint && <span>{nameIn(choice.hint, language)}</span>}
        {queue && !open && <WhyShut queue={queue} />}
        {open && !away && (
          <span className="choice-wait">
            <Icon name={queue.wait === null ? "queue" : "clock"} />
            {queue.wait === null
              ? common("ahead", { count: queue.ahead })
              : waitText(queue.wait, common)}
          </span>
        )}
      </span>
    </Button>
  );
}

function WhyShut({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation("kiosk");
  const { t: common } = useTranslation("common");
  const { view, language, now, away } = useKiosk();
  const { state, opensAt } = queue;
  if (away) return <span className="choice-shut">{t("away.notNow")}</span>;
  const why = {
    open: "",
    closed: t("choices.closed"),
    "last-admission": t("choices.lastAdmission"),
    cap: t("choices.cap"),
  }[state];
  const moment =
    opensAt === null ? null : momentText(opensAt, now, view.office.zone, language, common);
  return (
    <span className="choice-shut">
      {why}
      {moment !== null && <> · {t("choices.opens", { moment })}</>}
    </span>
  );
}
