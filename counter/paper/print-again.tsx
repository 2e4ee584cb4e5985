import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { SlipView } from "../../shared/protocol/views.ts";
import { useCounter } from "../session/counter-context.ts";
import { canPrintAgain } from "./slip-list.ts";

/** Prints a slip once more; the server marks it as a copy where the first may have come out. */
export function PrintAgain({ slip }: { readonly slip: SlipView }) {
  const { t } = useTranslation("counter");
  const { inert, act } = useCounter();
  if (!canPrintAgain(slip)) return null;
  return (
    <Button
      className="button"
      isPending={inert}
      onPress={() => void act({ type: "ReprintSlip", slip: slip.slip })}
    >
      {t("paper.again")}
    </Button>
  );
}
