import type { StaffVisit } from "../../shared/protocol/views.ts";
import { useCounter } from "../session/counter-context.ts";

/** Calls a chosen visit (rule C5) when the desk is free. */
export function useCall(): { readonly mayCall: boolean; readonly call: (v: StaffVisit) => void } {
  const { view, inert, act } = useCounter();
  const mayCall = !inert && view.current === null && view.counter.staff !== null;
  return {
    mayCall,
    call: (visit) => {
      if (mayCall) void act({ type: "CallVisit", visit: visit.visit });
    },
  };
}
