import { useEffect } from "react";
import type { ConnectFault } from "../protocol/answers.ts";

/** How long to wait before an outdated page fetches itself anew (milliseconds): no storm on a server just updated. */
const reloadAfter = 15_000;

/** A page nobody attends loads itself again when the server speaks another version of the protocol. */
export function useReloadWhenOutdated(refused: ConnectFault | null): void {
  useEffect(() => {
    if (refused !== "protocol-version") return undefined;
    const timer = setTimeout(() => location.reload(), reloadAfter);
    return () => clearTimeout(timer);
  }, [refused]);
}
