import type { Language } from "../../shared/domain/definition.ts";
import { useFragment } from "../web/use-fragment.ts";

/**
 * The visitor's own choice of language, or "". It lives behind the # of the address: it survives a reload after the
 * phone has slept, nothing is stored on the phone, and it is never sent to the server.
 */
export function useChosenLanguage(): readonly [string, (language: Language) => void] {
  const chosen = useFragment();
  return [
    chosen,
    (language) => {
      location.replace(`#${language}`);
    },
  ];
}
