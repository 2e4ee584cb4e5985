import { useTranslation } from "react-i18next";
import { Button } from "react-aria-components";
import { useKiosk } from "../kiosk-context.ts";
import { Icon } from "./icon.tsx";
import "./number-pad.css";

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

interface Props {
  readonly isDisabled: boolean;
  /** There is a place left for a digit. */
  readonly canType: boolean;
}

/** Laid out like a telephone, left to right in every language. */
export function NumberPad({ isDisabled, canType }: Props) {
  const { t } = useTranslation("kiosk");
  const { tell } = useKiosk();
  const digit = (each: string) => (
    <Button
      key={each}
      className="pad-key"
      isDisabled={isDisabled || !canType}
      onPress={() => tell({ type: "digit-typed", digit: each })}
    >
      {each}
    </Button>
  );
  return (
    <fieldset className="pad" dir="ltr" aria-label={t("code.pad")}>
      {digits.map(digit)}
      <Button
        className="pad-key pad-word"
        isDisabled={isDisabled}
        onPress={() => tell({ type: "code-cleared" })}
      >
        <bdi>{t("code.clear")}</bdi>
      </Button>
      {digit("0")}
      <Button
        className="pad-key"
        aria-label={t("code.erase")}
        isDisabled={isDisabled}
        onPress={() => tell({ type: "digit-erased" })}
      >
        <Icon name="erase" />
      </Button>
    </fieldset>
  );
}
