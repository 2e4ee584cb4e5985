import { useCallback, useEffect, useRef, useState } from "react";
import type { LinkView } from "../../../shared/protocol/booking-pages.ts";
import type { Trouble } from "../api.ts";
import { useBooking } from "../booking-context.ts";
import { offered } from "../../web/languages.ts";
import { chosenLanguage } from "../session/language.ts";
import { useReturn } from "./use-return.ts";

/** How long a first look may take before the page says that the connection is bad, in milliseconds. */
const patience = 4_000;

/**
 * What a link shows: asked anew when the page is looked at again, since staff, or another window, may have changed it.
 * A server out of reach is asked on and on; what was known stays meanwhile. Speaks the link's language until the
 * visitor chooses another.
 */
export function useLink(secret: string): {
  readonly link: LinkView | null;
  readonly trouble: Trouble | null;
  /** Nothing is known yet, and it takes long. */
  readonly isSlow: boolean;
  readonly again: () => Promise<void>;
} {
  const { api, memory, catalogue, speak } = useBooking();
  const [link, setLink] = useState<LinkView | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isSlow, setIsSlow] = useState(false);
  const running = useRef<AbortController | null>(null);
  const spoken = useRef(speak);
  useEffect(() => {
    spoken.current = speak;
  }, [speak]);

  const again = useCallback(async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const slow = setTimeout(() => setIsSlow(true), patience);
    try {
      let result = await api.link(secret, controller.signal);
      while (!result.ok && result.trouble.code === "offline") {
        setTrouble(result.trouble);
        result = await api.link(secret, controller.signal);
      }
      setTrouble(result.ok ? null : result.trouble);
      if (!result.ok) return;
      setLink(result.value.link);
      const { language } = result.value;
      const speaks = offered(catalogue.office.languages);
      const wanted = [language, language.split("-")[0]].find((each) =>
        speaks.some((l) => l === each),
      );
      if (wanted !== undefined && chosenLanguage(memory) === null) spoken.current(wanted);
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    } finally {
      clearTimeout(slow);
      setIsSlow(false);
    }
  }, [api, memory, catalogue, secret]);

  useEffect(() => {
    const first = async () => again();
    first().catch((error: unknown) => console.error("Looking at a link failed", error));
    return () => running.current?.abort();
  }, [again]);
  useReturn(again);

  return { link, trouble, isSlow, again };
}
