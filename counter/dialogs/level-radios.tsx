import { Label, Radio, RadioGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";

const levels = [1, 2, 3] as const;
type Level = (typeof levels)[number];

const words = { urgency: "urgencies", difficulty: "difficulties" } as const;

/** Urgency or difficulty (rule K4): the service's own until staff change it. */
export function LevelRadios({
  kind,
  value,
  preset,
  onChange,
}: {
  readonly kind: keyof typeof words;
  /** Null while it is as preset. */
  readonly value: Level | null;
  readonly preset: Level;
  readonly onChange: (level: Level | null) => void;
}) {
  const { t } = useTranslation("counter");
  const changed = value !== null && value !== preset;
  return (
    <RadioGroup
      className="radios segments"
      orientation="horizontal"
      value={String(value ?? preset)}
      onChange={(chosen) => onChange(levels.find((level) => String(level) === chosen) ?? null)}
    >
      <Label className="field-name">
        {t(`handOver.${kind}`)}
        <span className="soft">
          {changed
            ? t("handOver.changed", { preset: t(`handOver.${words[kind]}.${preset}`) })
            : t("handOver.preset")}
        </span>
      </Label>
      {levels.map((level) => (
        <Radio key={level} value={String(level)} className="choice">
          {t(`handOver.${words[kind]}.${level}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
