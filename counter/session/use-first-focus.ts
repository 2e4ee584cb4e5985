import { useEffect, type RefObject } from "react";

/** In the order of preference: what is chosen, a search, a list, a field, the main button. */
const first = [
  "[role=option][aria-selected=true]",
  "input[type=search]",
  "[role=listbox]",
  "input[type=radio]:checked",
  "input[type=radio]",
  "input:not([type=checkbox])",
  "button.filled",
  "button",
];

/** Puts the keyboard where work begins when a dialog or form appears. */
export function useFirstFocus(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    for (const selector of first) {
      const found = place.current?.querySelector(selector);
      if (!(found instanceof HTMLElement)) continue;
      found.focus();
      return;
    }
  }, [place]);
}
