import {
  Autocomplete,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  SearchField,
  useFilter,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../shared/ui/format.ts";
import { Icon } from "../icon.tsx";
import { useCounter } from "../session/counter-context.ts";

/** Every service by name, the one the visit came for first; typing narrows the list, arrows and Enter choose. */
export function ServiceList({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (service: string) => void;
}) {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const { contains } = useFilter({ sensitivity: "base" });
  const own = view.current?.service ?? null;
  const services = Object.entries(view.services)
    .map(([key, service]) => ({ key, name: nameIn(service.name, language) }))
    .toSorted(
      (a, b) =>
        Number(b.key === own) - Number(a.key === own) || a.name.localeCompare(b.name, language),
    );
  return (
    <div className="service-list">
      <Autocomplete filter={contains}>
        <SearchField className="service-search">
          <Label className="field-name">{t("handOver.service")}</Label>
          <span className="filter">
            <Icon name="search" />
            <Input placeholder={t("handOver.search")} autoComplete="off" />
          </span>
        </SearchField>
        <ListBox
          className="choices"
          aria-label={t("handOver.service")}
          selectionMode="single"
          escapeKeyBehavior="none"
          disallowEmptySelection
          selectedKeys={value === null ? [] : [value]}
          onSelectionChange={(keys) => {
            const chosen = services.find(({ key }) => keys === "all" || keys.has(key));
            if (chosen !== undefined) onChange(chosen.key);
          }}
          renderEmptyState={() => <p className="soft">{t("handOver.noService")}</p>}
        >
          {services.map(({ key, name }) => (
            <ListBoxItem key={key} id={key} className="choice" textValue={name}>
              {name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Autocomplete>
    </div>
  );
}
