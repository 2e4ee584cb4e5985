import { useState, type KeyboardEvent, type RefObject } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "../icon.tsx";
import { useCounter } from "../session/counter-context.ts";
import { Details } from "./details.tsx";
import { FoundList } from "./found-list.tsx";
import { PlannerKeyCap } from "./planner-key-cap.tsx";
import { usePlanner } from "./planner-context.ts";
import { useSearch } from "./use-search.ts";

/** A new booking, the search, and what is known of the chosen appointment. */
export function Side({ findRef }: { readonly findRef: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation("counter");
  const { inert } = useCounter();
  const { chosen, choose, ask } = usePlanner();
  const [typed, setTyped] = useState("");
  const search = useSearch(typed);
  const intoFound = (event: KeyboardEvent) => {
    if (event.key === "Escape" && typed === "") findRef.current?.blur();
    if (event.key !== "ArrowDown" && event.key !== "Enter") return;
    const first = document.querySelector(".found button");
    if (!(first instanceof HTMLElement)) return;
    event.preventDefault();
    first.focus();
  };
  return (
    <aside className="panel planner-side">
      <Button
        className="button filled"
        isDisabled={inert}
        onPress={() => ask({ kind: "new", due: null })}
      >
        {t("planner.book.open")}
        <PlannerKeyCap name="new" />
      </Button>
      <SearchField
        className="filter"
        aria-label={t("planner.find.label")}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          // What is found takes the place of what was chosen before.
          choose(null);
        }}
        onKeyDown={intoFound}
      >
        <Icon name="search" />
        <Input
          ref={findRef}
          placeholder={t("planner.find.placeholder")}
          autoComplete="off"
          maxLength={100}
        />
        {typed === "" ? (
          <PlannerKeyCap name="find" />
        ) : (
          <Button aria-label={t("planner.find.clear")}>
            <Icon name="close" />
          </Button>
        )}
      </SearchField>
      {chosen === null && search.kind === "none" && (
        <p className="soft">{t("planner.details.choose")}</p>
      )}
      {chosen !== null && <Details key={chosen.id} chosen={chosen} />}
      <FoundList search={search} />
    </aside>
  );
}
