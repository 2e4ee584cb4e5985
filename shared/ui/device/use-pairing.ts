import { useEffect, useEffectEvent, useState } from "react";
import type { Enrolment } from "./enrolment.ts";
import { pair, type PairingStage } from "./pair.ts";
import type { ThisDevice } from "./this-device.ts";

/** Has this machine enrolled for as long as it is on the screen; `onEnrolled` with null: the server enrols none. */
export function usePairing(
  machine: ThisDevice,
  onEnrolled: (enrolment: Enrolment | null) => void,
): PairingStage {
  const [stage, show] = useState<PairingStage>({ stage: "starting" });
  const enrolled = useEffectEvent(onEnrolled);
  useEffect(() => {
    const gone = new AbortController();
    pair(machine, show, gone.signal).then(enrolled, (error: unknown) => {
      if (!gone.signal.aborted) console.error("pairing ended:", error);
    });
    return () => gone.abort();
  }, [machine]);
  return stage;
}
