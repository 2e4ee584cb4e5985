import { Header, ListBox, ListBoxItem, ListBoxSection, Text } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useCounter } from "../session/counter-context.ts";
import { useDutyText } from "./use-duty-text.ts";

/** Everybody of the office by name, each with the present duty; typing jumps to a name. */
export function PersonList({
  staff,
  onChange,
  onChoose,
}: {
  readonly staff: string | null;
  readonly onChange: (staff: string) => void;
  /** Enter or a double click: this one, and go on. */
  readonly onChoose: (staff: string) => void;
}) {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const dutyText = useDutyText();
  const people = Object.entries(view.staff).toSorted(([, a], [, b]) =>
    a.name.localeCompare(b.name, language),
  );
  return (
    <ListBox
      className="choices"
      aria-label={t("duty.person")}
      selectionMode="single"
      escapeKeyBehavior="none"
      selectionBehavior="replace"
      selectedKeys={staff === null ? [] : [staff]}
      onAction={(key) => onChoose(String(key))}
      onSelectionChange={(keys) => {
        const chosen = people.find(([key]) => keys === "all" || keys.has(key));
        if (chosen !== undefined) onChange(chosen[0]);
      }}
    >
      <ListBoxSection id="people">
        <Header className="field-name">{t("duty.person")}</Header>
        {people.map(([key, { name, duty }]) => (
          <ListBoxItem key={key} id={key} className="choice" textValue={name}>
            <Text slot="label">{name}</Text>
            <Text slot="description" className="soft">
              {dutyText(duty)}
            </Text>
          </ListBoxItem>
        ))}
      </ListBoxSection>
    </ListBox>
  );
}
