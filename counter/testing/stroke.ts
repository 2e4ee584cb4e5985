import type { KeyStroke } from "../actions/keys.ts";

/** A key that is pressed once, alone, and nowhere in particular unless told otherwise. */
export const stroke = (key: string, differs: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  ctrl: false,
  alt: false,
  meta: false,
  repeat: false,
  typing: false,
  onControl: false,
  ...differs,
});
