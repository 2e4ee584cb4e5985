import { useEffect, useEffectEvent, useState } from "react";
import { entryOf, readEnrolment, type Enrolment } from "./enrolment.ts";
import type { PairingStage } from "./pair.ts";
import { pairInTurn } from "./pair-in-turn.ts";
import type { ThisDevice } from "./this-device.ts";

/**
 * Has this machine enrolled for as long as it is on the screen, here or in another of its windows; `onEnrolled` with
 * null: the server enrols none.
 */
export function usePairing(
  machine: ThisDevice,
  onEnrolled: (enrolment: Enrolment | null) => void,
): PairingStage {
  const [stage, show] = useState<PairingStage>({ stage: "starting" });
  const enrolled = useEffectEvent(onEnrolled);
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    const windows = { locks: navigator.locks, storage: localStorage };
    pairInTurn(machine, { show, signal, onEnrolled: (got) => enrolled(got) }, windows).catch(
      (error: unknown) => {
        if (!signal.aborted) console.error("pairing ended:", error);
      },
    );
    return () => gone.abort();
  }, [machine]);

  // Only another window's changes are told.
  useEffect(() => {
    const told = ({ key, newValue }: StorageEvent) => {
      if (key !== entryOf(machine.kind) || newValue === null) return;
      const enrolment = readEnrolment(localStorage, machine.kind);
      if (enrolment !== null) enrolled(enrolment);
    };
    window.addEventListener("storage", told);
    return () => window.removeEventListener("storage", told);
  }, [machine]);
  return stage;
}
