import { common } from "../../../shared/i18n/common.ts";
import { status } from "../../../shared/i18n/status.ts";
import "../../../shared/ui/fonts.ts";
import { createI18n } from "../../../shared/ui/i18n.ts";
import "../../../shared/ui/theme.css";
import { spoken } from "../../web/languages.ts";
import { renderPage } from "../../web/render-page.tsx";
import "../style/process.css";
import { ProcessApp } from "./process-app.tsx";

const language = spoken(navigator.languages);
renderPage(createI18n(language, { common, status }), <ProcessApp ofDevice={language} />);
