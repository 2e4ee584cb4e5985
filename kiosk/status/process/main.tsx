import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { z } from "zod";
import { common } from "../../../shared/i18n/common.ts";
import { status } from "../../../shared/i18n/status.ts";
import "../../../shared/ui/fonts.ts";
import { createI18n } from "../../../shared/ui/i18n.ts";
import "../../../shared/ui/theme.css";
import { spoken } from "../page-language.ts";
import "../style/process.css";
import { ProcessApp } from "./process-app.tsx";

const element = document.getElementById("root");
if (element === null) throw new Error("The page has no element with the id root.");

// Zod's compiled parsers need `unsafe-eval`, which the pages' content security policy forbids.
z.config({ jitless: true });

const language = spoken(navigator.languages);
createRoot(element).render(
  <StrictMode>
    <I18nextProvider i18n={createI18n(language, { common, status })}>
      <ProcessApp ofDevice={language} />
    </I18nextProvider>
  </StrictMode>,
);
