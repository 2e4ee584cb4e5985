/** Calls back when the phone wakes up with this page, or has a network again; the answer ends it. */
export function woken(listener: () => void): () => void {
  const look = () => {
    if (document.visibilityState === "visible") listener();
  };
  document.addEventListener("visibilitychange", look);
  addEventListener("online", listener);
  return () => {
    document.removeEventListener("visibilitychange", look);
    removeEventListener("online", listener);
  };
}
