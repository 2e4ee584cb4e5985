import { useState } from "react";
import { readAppointmentCode } from "../../shared/domain/appointment-code.ts";
import type { Language } from "../../shared/domain/definition.ts";
import { useFragment } from "../web/use-fragment.ts";
import { CodePage } from "./code-page.tsx";
import { StatusPage } from "./status-page.tsx";

/**
 * The status page (rule S1): where a case stands, by the code in the address's fragment or a typed one. Neither the
 * code nor the language is kept anywhere but on this page.
 */
export function StatusApp({ ofDevice }: { readonly ofDevice: Language }) {
  const inAddress = readAppointmentCode(useFragment());
  const [typed, setTyped] = useState<string | null>(null);
  const [chosen, speak] = useState<Language | null>(null);
  const code = typed ?? inAddress;
  if (code === null) {
    return <CodePage language={chosen ?? ofDevice} onSpeak={speak} onCode={setTyped} />;
  }
  return (
    <StatusPage
      key={code}
      code={code}
      chosen={chosen}
      ofDevice={ofDevice}
      onSpeak={speak}
      onLeave={() => {
        // Leaves no code in the address either.
        location.replace("#");
        setTyped(null);
      }}
    />
  );
}
