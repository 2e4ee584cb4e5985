import { Label, Radio, RadioGroup } from "react-aria-components";
import type { Names } from "../../shared/domain/definition.ts";
import { nameIn } from "../../shared/ui/format.ts";
import { useCounter } from "../session/counter-context.ts";

/** One of the office's own words, such as a reason to park. */
export function NamesRadios({
  label,
  names,
  value,
  onChange,
}: {
  readonly label: string;
  readonly names: Readonly<Record<string, Names>>;
  readonly value: string | null;
  readonly onChange: (key: string) => void;
}) {
  const { language } = useCounter();
  const keys = Object.keys(names);
  return (
    <RadioGroup className="radios" value={value} onChange={onChange}>
      <Label className="field-name">{label}</Label>
      {keys.map((key) => {
        const each = names[key];
        return (
          each && (
            <Radio key={key} value={key} className="choice">
              {nameIn(each, language)}
            </Radio>
          )
        );
      })}
    </RadioGroup>
  );
}
