import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider, type I18nextProviderProps } from "react-i18next";
import { z } from "zod";

/** Shows a page in its document, which speaks by `i18n`; throws when the document has no place for it. */
export function renderPage(i18n: I18nextProviderProps["i18n"], page: ReactNode): void {
  const element = document.getElementById("root");
  if (element === null) throw new Error("The page has no element with the id root.");
  // Zod's compiled parsers need `unsafe-eval`, which the pages' content security policy forbids.
  z.config({ jitless: true });
  createRoot(element).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>{page}</I18nextProvider>
    </StrictMode>,
  );
}
