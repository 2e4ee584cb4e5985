import { useEffect, type RefObject } from "react";

/**
 * Keeps the keyboard where the work is: when what had the focus leaves the page, as a case that leaves the list or a
 * panel that is closed, the focus goes to `otherwise` of `place`, and not to the top of the page.
 */
export function useKeptFocus(
  place: RefObject<HTMLElement | null>,
  otherwise: (place: HTMLElement) => HTMLElement | null,
): void {
  useEffect(() => {
    let last: Element | null = null;
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const mend = () => {
      const lost = last !== null && !last.isConnected && document.activeElement === document.body;
      if (lost && place.current !== null) otherwise(place.current)?.focus();
    };
    const watcher = new MutationObserver(() => {
      // A dialog that closes gives the focus back by itself, one frame later; only then is it known to be lost.
      if (last?.isConnected === false) requestAnimationFrame(() => requestAnimationFrame(mend));
    });
    document.addEventListener("focusin", remember);
    watcher.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", remember);
      watcher.disconnect();
    };
  }, [otherwise, place]);
}
