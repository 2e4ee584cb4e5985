import { backOfficeKeyCap, type BackOfficeKey } from "./back-office-keys.ts";

/** The back office's key, as drawn on its button. */
export function BackKeyCap({ name }: { readonly name: BackOfficeKey }) {
  return (
    <kbd className="key" aria-hidden="true">
      {backOfficeKeyCap(name)}
    </kbd>
  );
}
