import { useEffect, useState } from "react";

/** What the appointment's page is used for: a mail's link may open it on one of the last two. */
export type Pane = "card" | "move" | "cancel";

const paneOf = (hash: string): Pane => {
  switch (hash) {
    case "#move":
      return "move";
    case "#cancel":
      return "cancel";
    default:
      return "card";
  }
};

/** The pane the address asks for; the browser's back button goes from pane to pane. */
export function usePane(): { readonly pane: Pane; readonly open: (pane: Pane) => void } {
  const [pane, setPane] = useState(() => paneOf(location.hash));
  useEffect(() => {
    const turned = () => setPane(paneOf(location.hash));
    addEventListener("hashchange", turned);
    addEventListener("popstate", turned);
    return () => {
      removeEventListener("hashchange", turned);
      removeEventListener("popstate", turned);
    };
  }, []);
  return {
    pane,
    open(next) {
      const hash = next === "card" ? "" : `#${next}`;
      if (hash !== location.hash) history.pushState(null, "", location.pathname + hash);
      setPane(next);
    },
  };
}
