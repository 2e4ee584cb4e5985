import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { shellOf } from "../../shared/ui/device/shell.ts";
import type { AccessAsking } from "./use-access-request.ts";

/** Sign-in at the office's own provider, in a window of its own. */
export function ProviderButton({ asking }: { readonly asking: AccessAsking }) {
  const { t } = useTranslation("access");
  const [opened, setOpened] = useState<"providerOpened" | "providerBlocked" | null>(null);
  const begin = async () => {
    setOpened(null);
    const outcome = await asking.ask({ type: "StartOidc", takeOver: false });
    if (!outcome?.ok || outcome.open === null) return;
    const other = window.open(outcome.open);
    // The page there needs nothing of this one. An app opens its own window and gives none.
    if (other !== null) other.opener = null;
    setOpened(other !== null || shellOf(window) !== null ? "providerOpened" : "providerBlocked");
  };
  return (
    <>
      <Button className="button" isPending={asking.pending} onPress={() => void begin()}>
        {t("signIn.provider")}
      </Button>
      <output>{opened !== null && <span className="soft">{t(`signIn.${opened}`)}</span>}</output>
    </>
  );
}
