import { useState, useSyncExternalStore, type ReactNode } from "react";
import type { Connection } from "../connection.ts";
import { useConnectionState } from "../use-connection.ts";
import type { Entrance, Placed } from "./entrance.ts";
import type { Enrolment } from "./enrolment.ts";
import { PairingScreen } from "./pairing-screen.tsx";

/** Shows the client at its place, or what a device needs before it has one (rule X1). */
export function DeviceDoor<V, W>({
  entrance,
  unaddressed,
  children,
}: {
  readonly entrance: Entrance<Connection<V, W>>;
  /** Where access is open and the page's address names no place. */
  readonly unaddressed: ReactNode;
  readonly children: (placed: Placed<Connection<V, W>>) => ReactNode;
}) {
  const placed = useSyncExternalStore(entrance.subscribe, entrance.current);
  const [isOpen, setOpen] = useState(false);
  const enrolled = (enrolment: Enrolment | null) => {
    setOpen(enrolment === null);
    entrance.enrol(enrolment);
  };
  const { machine, addressed } = entrance;
  const pairing = (
    <PairingScreen machine={machine} addressed={addressed || null} onEnrolled={enrolled} />
  );
  if (placed === null) return isOpen ? unaddressed : pairing;
  return (
    <Placing placed={placed} pairing={pairing}>
      {children(placed)}
    </Placing>
  );
}

function Placing<V, W>({
  placed: { connection },
  pairing,
  children,
}: {
  readonly placed: Placed<Connection<V, W>>;
  readonly pairing: ReactNode;
  readonly children: ReactNode;
}) {
  const { refused } = useConnectionState(connection);
  return refused === "not-enrolled" ? pairing : children;
}
