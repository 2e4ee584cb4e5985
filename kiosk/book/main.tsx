import { book } from "../../shared/i18n/book.ts";
import { common } from "../../shared/i18n/common.ts";
import "../../shared/ui/fonts.ts";
import { createI18n } from "../../shared/ui/i18n.ts";
import "../../shared/ui/theme.css";
import { woken } from "../ticket/woken.ts";
import { renderPage } from "../web/render-page.tsx";
import { bookingApi } from "./api.ts";
import { BookApp } from "./app.tsx";
import { usualPauses } from "./persistently.ts";
import { proofsOfWork } from "./proof.ts";
import { serverClock } from "./server-clock.ts";
import { firstLanguage } from "./session/language.ts";
import { tabMemory } from "./session/tab-memory.ts";
import "./style/book.css";

const memory = tabMemory(() => sessionStorage);
const clock = serverClock();
const api = bookingApi(proofsOfWork(), {
  patience: { pauses: usualPauses, woken },
  heard: (at) => clock.heard(at),
});
const language = firstLanguage(memory, navigator.languages);

renderPage(
  createI18n(language, { book, common }),
  <BookApp api={api} clock={clock} memory={memory} path={location.pathname} />,
);
