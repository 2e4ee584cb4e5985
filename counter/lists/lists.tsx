import { useRef, useState, type RefObject } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useCounter } from "../session/counter-context.ts";
import { listNames, type ListName } from "./list-name.ts";
import { MissedTable } from "./missed-table.tsx";
import { NumberFilter } from "./number-filter.tsx";
import { ParkedTable } from "./parked-table.tsx";
import { WaitingTable } from "./waiting-table.tsx";

/** Waiting, parked and missed visits, with one search over all three. */
export function Lists({
  shown,
  onShow,
  filterRef,
}: {
  readonly shown: ListName;
  readonly onShow: (list: ListName) => void;
  readonly filterRef: RefObject<HTMLInputElement | null>;
}) {
  const { t } = useTranslation("counter");
  const { view } = useCounter();
  const [typed, setTyped] = useState("");
  const place = useRef<HTMLElement>(null);
  const toFirstRow = () => {
    const row = place.current?.querySelector("tbody [role=row]");
    if (row instanceof HTMLElement) row.focus();
  };
  return (
    <section ref={place} className="panel lists" aria-label={t("lists.title")}>
      <Tabs
        selectedKey={shown}
        onSelectionChange={(key) => {
          const name = listNames.find((each) => each === key);
          if (name !== undefined) onShow(name);
        }}
      >
        <div className="lists-head">
          <TabList className="tabs" aria-label={t("lists.title")}>
            {listNames.map((name) => (
              <Tab key={name} id={name} className="tab">
                {t(`lists.${name}`)}
                <span className="count numbers">{Object.keys(view[name]).length}</span>
              </Tab>
            ))}
          </TabList>
          <NumberFilter
            value={typed}
            onChange={setTyped}
            inputRef={filterRef}
            onDown={toFirstRow}
          />
        </div>
        <TabPanel id="waiting" className="tab-panel">
          <WaitingTable typed={typed} />
        </TabPanel>
        <TabPanel id="parked" className="tab-panel">
          <ParkedTable typed={typed} />
        </TabPanel>
        <TabPanel id="missed" className="tab-panel">
          <MissedTable typed={typed} />
        </TabPanel>
      </Tabs>
    </section>
  );
}
