import type { Person } from "../access/permits.ts";
import { useCallback, useEffect, useRef, useState } from "react";
import type { StaffKey } from "../../shared/domain/definition.ts";
import type { CounterView } from "../../shared/protocol/views.ts";
import { backDutyOf, readBackStaff, writeBackStaff, type BackDuty } from "./back-duty.ts";

type People = Pick<CounterView, "staff">;

/**
 * The back duty of whoever works at this screen, and the way to begin or end it here. Of `person`, who is signed in, the
 * office knows it; where access is open, this screen remembers who chose it here.
 */
export function useBackDuty(
  view: People,
  person: Person | null,
): readonly [BackDuty | null, (staff: StaffKey | null) => void] {
  const [staff, setStaff] = useState(() => {
    const before = readBackStaff(sessionStorage);
    return backDutyOf(before, view) === null ? null : before;
  });
  const take = useCallback((taken: StaffKey | null) => {
    writeBackStaff(sessionStorage, taken);
    setStaff(taken);
  }, []);
  const duty = backDutyOf(person?.staff ?? staff, view);
  const onDuty = duty !== null;
  const wasOnDuty = useRef(onDuty);
  useEffect(() => {
    // Sent elsewhere by a colleague: when they are on back duty again one day, it will not be here.
    if (wasOnDuty.current && !onDuty) take(null);
    wasOnDuty.current = onDuty;
  }, [onDuty, take]);
  return [duty, take];
}
