import type { KeyboardEvent, RefObject } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { CaseNumber } from "../../../shared/domain/cases/office-case.ts";
import { Icon } from "../../icon.tsx";
import { BackKeyCap } from "../back-key-cap.tsx";
import { caseNumbersIn } from "../case-number.ts";

/** Narrows the list by number, name or file number; a whole number opens its case, of whatever team. */
export function FindBox({
  value,
  inputRef,
  onChange,
  onNumber,
  onDown,
}: {
  readonly value: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onChange: (typed: string) => void;
  readonly onNumber: (number: CaseNumber) => void;
  /** On to the list. */
  readonly onDown: () => void;
}) {
  const { t } = useTranslation("counter");
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape" && value === "") inputRef.current?.blur();
    if (event.key !== "Enter" && event.key !== "ArrowDown") return;
    event.preventDefault();
    const [number] = caseNumbersIn(value);
    if (event.key === "Enter" && number !== undefined) {
      onChange("");
      onNumber(number);
      // Letters are keys again.
      inputRef.current?.blur();
    } else onDown();
  };
  return (
    <SearchField
      className="filter"
      aria-label={t("backOffice.find.label")}
      value={value}
      onChange={onChange}
      onKeyDown={press}
    >
      <Icon name="search" />
      <Input
        ref={inputRef}
        placeholder={t("backOffice.find.placeholder")}
        autoComplete="off"
        maxLength={100}
      />
      {value === "" ? (
        <BackKeyCap name="find" />
      ) : (
        <Button aria-label={t("backOffice.find.clear")}>
          <Icon name="close" />
        </Button>
      )}
    </SearchField>
  );
}
