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
import type { CounterView } from "../../shared/protocol/views.ts";
import { nameIn } from "../../shared/ui/format.ts";
import { Icon } from "../icon.tsx";
import { useCounter } from "../session/counter-context.ts";

type Service = CounterView["services"][string];

const every = () => true;

/** Every service by name, the one the visit came for first; typing narrows the list, arrows and Enter choose. */
export function ServiceList({
  value,
  offers = every,
  first = null,
  onChange,
}: {
  readonly value: string | null;
  /** Leaves out the others. */
  readonly offers?: (service: Service) => boolean;
  /** Services of this queue come first, unless the visit at the desk names one. */
  readonly first?: string | null;
  readonly onChange: (service: string) => void;
}) {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const { contains } = useFilter({ sensitivity: "base" });
  const own = view.current?.service ?? null;
  const rank = (key: string, { queue }: Service) => (key === own ? 2 : queue === first ? 1 : 0);
  const services = Object.entries(view.services)
    .filter(([, service]) => offers(service))
    .map(([key, service]) => ({
      key,
      name: nameIn(service.name, language),
      rank: rank(key, service),
    }))
    .toSorted((a, b) => b.rank - a.rank || a.name.localeCompare(b.name, language));
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
