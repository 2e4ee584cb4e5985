import { useLayoutEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { direction } from "../../shared/ui/i18n.ts";
import type { BookingApi } from "./api.ts";
import { BookingContext } from "./booking-context.ts";
import { lazily } from "./lazily.tsx";
import { isLinkPath, linkSecretFrom } from "./link-secret.ts";
import { MainFlow } from "./main-flow.tsx";
import { Frame } from "./parts/frame.tsx";
import { LoadFailed } from "./parts/load-failed.tsx";
import type { ServerClock } from "./server-clock.ts";
import { rememberLanguage } from "./session/language.ts";
import type { TabMemory } from "./session/tab-memory.ts";
import { useCatalogue } from "./session/use-catalogue.ts";

const LinkPage = lazily(async () => (await import("./link/link-page.tsx")).LinkPage);

/** The public booking pages: a new booking at `/book/`, and what a secret link opens at `/book/l/SECRET`. */
export function BookApp({
  api,
  clock,
  memory,
  path,
}: {
  readonly api: BookingApi;
  readonly clock: ServerClock;
  readonly memory: TabMemory;
  readonly path: string;
}) {
  const { t, i18n } = useTranslation("book");
  const { language } = i18n;
  const { catalogue, failed, again } = useCatalogue(api);

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction(language);
  }, [language]);

  const booking = useMemo(() => {
    if (catalogue === null) return null;
    const speak = (wanted: string) => {
      rememberLanguage(memory, wanted);
      i18n
        .changeLanguage(wanted)
        .catch((error: unknown) => console.error(`The language ${wanted} failed`, error));
    };
    return { api, clock, memory, catalogue, language, speak };
  }, [api, clock, memory, catalogue, language, i18n]);

  if (booking === null) {
    return failed ? (
      <LoadFailed onAgain={again} />
    ) : (
      <main className="book-calm" aria-busy="true">
        <p>{t("loading")}</p>
      </main>
    );
  }
  return (
    <BookingContext value={booking}>
      <Frame>{isLinkPath(path) ? <LinkPage secret={linkSecretFrom(path)} /> : <MainFlow />}</Frame>
    </BookingContext>
  );
}
