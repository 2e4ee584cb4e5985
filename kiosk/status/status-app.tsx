import { useState, useSyncExternalStore } from "react";
import type { Language } from "../../shared/domain/definition.ts";
import { CodePage } from "./code-page.tsx";
import { StatusPage } from "./status-page.tsx";
import { codeInHash } from "./typed-code.ts";

function subscribe(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

/**
 * The status page (rule S1): where a case stands, by the code in the address's fragment or a typed one. Neither the
 * code nor the language is kept anywhere but on this page.
 */
export function StatusApp({ ofDevice }: { readonly ofDevice: Language }) {
  const inAddress = useSyncExternalStore(subscribe, () => codeInHash(location.hash));
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
