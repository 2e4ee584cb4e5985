import type { RefObject } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "../icon.tsx";
import { KeyCap } from "../key-cap.tsx";

/** Finds a number in the lists; Escape empties it, then leaves it. */
export function NumberFilter({
  value,
  onChange,
  inputRef,
  onDown,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** Arrow down or Enter: on to what was found. */
  readonly onDown: () => void;
}) {
  const { t } = useTranslation("counter");
  return (
    <SearchField
      className="filter"
      aria-label={t("lists.filter")}
      value={value}
      onChange={onChange}
      onKeyDown={(event) => {
        if (event.key === "Escape" && value === "") inputRef.current?.blur();
        else if (event.key === "ArrowDown" || event.key === "Enter") onDown();
      }}
    >
      <Icon name="search" />
      <Input ref={inputRef} placeholder={t("lists.filter")} autoComplete="off" maxLength={6} />
      {value === "" ? (
        <KeyCap shortcut="filter" />
      ) : (
        <Button aria-label={t("lists.clear")}>
          <Icon name="close" />
        </Button>
      )}
    </SearchField>
  );
}
