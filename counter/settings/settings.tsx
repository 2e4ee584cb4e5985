import { useEffect, useMemo, useRef, useState } from "react";
import { Button, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { shortcutOf, type Shortcut } from "../actions/keys.ts";
import type { StaffKey } from "../../shared/domain/definition.ts";
import { useCounter } from "../session/counter-context.ts";
import { useKeyStrokes } from "../session/use-key-strokes.ts";
import { AuditTab } from "./audit/audit-tab.tsx";
import { DefinitionTab } from "./definition/definition-tab.tsx";
import { useKeptDraft } from "./definition/kept-drafts.tsx";
import { DevicesTab } from "./devices/devices-tab.tsx";
import { PeopleTab } from "./people/people-tab.tsx";
import { PrintersTab } from "./printers/printers-tab.tsx";
import { SettingsClosed } from "./settings-closed.tsx";
import { SettingsContext, type SettingsSession } from "./settings-context.ts";

const tabs = [
  { name: "people", Content: PeopleTab },
  { name: "devices", Content: DevicesTab },
  { name: "printers", Content: PrintersTab },
  { name: "audit", Content: AuditTab },
  { name: "definition", Content: DefinitionTab },
] as const;

/** Keys that lead elsewhere from here; all others would be the desk's. */
const leading: ReadonlySet<Shortcut> = new Set<Shortcut>([
  "showWaiting",
  "showParked",
  "showMissed",
  "showPlanner",
  "help",
]);

/** What an administrator sees to: people, devices, printers, the audit list, the definition (rule X4). */
export function Settings({
  letters,
  listening,
  onShortcut,
  onClose,
}: {
  /** Single letters act as keys. */
  readonly letters: boolean;
  /** No other dialog is open. */
  readonly listening: boolean;
  readonly onShortcut: (shortcut: Shortcut) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation("settings");
  const { permits } = useCounter();
  const { person } = permits;
  useKeyStrokes(listening, (stroke) => {
    const shortcut = shortcutOf(stroke, letters);
    if (shortcut === null || !leading.has(shortcut)) return false;
    onShortcut(shortcut);
    return true;
  });
  return (
    <main className="settings">
      <section className="panel settings-panel" aria-labelledby="settings-title">
        <div className="settings-title">
          <h2 id="settings-title">{t("title")}</h2>
          <Button className="button" onPress={onClose}>
            {t("close")}
          </Button>
        </div>
        {person !== null && permits.see("settings") ? (
          <OpenSettings staff={person.staff} />
        ) : (
          <SettingsClosed />
        )}
      </section>
    </main>
  );
}

function OpenSettings({ staff }: { readonly staff: StaffKey }) {
  const { t } = useTranslation("settings");
  const [told, tell] = useState("");
  const [tab, show] = useState<string>(tabs[0].name);
  const place = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useKeptDraft(staff);
  const session: SettingsSession = useMemo(() => ({ tell, draft, setDraft }), [draft, setDraft]);
  // The keyboard begins at the tabs, which come into being a moment after their list.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const first = place.current?.querySelector("[role=tab]");
      if (first instanceof HTMLElement) first.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <SettingsContext value={session}>
      <div ref={place} className="settings-tabs">
        <Tabs
          selectedKey={tab}
          onSelectionChange={(key) => {
            tell("");
            show(String(key));
          }}
        >
          <div className="lists-head">
            <TabList className="tabs" aria-label={t("title")}>
              {tabs.map(({ name }) => (
                <Tab key={name} id={name} className="tab">
                  {t(`tabs.${name}`)}
                </Tab>
              ))}
            </TabList>
            <output className="planner-told">{told}</output>
          </div>
          {tabs.map(({ name, Content }) => (
            <TabPanel key={name} id={name} className="tab-panel settings-tab">
              <Content />
            </TabPanel>
          ))}
        </Tabs>
      </div>
    </SettingsContext>
  );
}
