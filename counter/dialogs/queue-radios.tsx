import { Label, Radio, RadioGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../shared/ui/format.ts";
import { useCounter } from "../session/counter-context.ts";

/** Where a visit can go: every queue but its own, with what waits there. */
export function QueueRadios({
  label,
  queues,
  value,
  onChange,
}: {
  readonly label: string;
  readonly queues: readonly string[];
  readonly value: string | null;
  readonly onChange: (queue: string) => void;
}) {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  return (
    <RadioGroup className="radios two-columns" value={value} onChange={onChange}>
      <Label className="field-name">{label}</Label>
      {queues.map((key) => {
        const queue = view.queues[key];
        return (
          queue && (
            <Radio key={key} value={key} className="choice">
              <span className="queue-letter">{queue.letter}</span>
              <span>{nameIn(queue.name, language)}</span>
              <span className="soft">
                {t("queues.waiting", { count: queue.waiting })}
                {queue.state !== "open" && `, ${t(`queues.state.${queue.state}`)}`}
              </span>
            </Radio>
          )
        );
      })}
    </RadioGroup>
  );
}
