import { useState } from "react";
import { bookingPaths } from "../../../shared/protocol/booking-pages.ts";
import "./link.css";
import { OpenedLink } from "./opened-link.tsx";
import { UnknownLink } from "./unknown-link.tsx";

/** What a secret link opens. `secret` is null when the address is incomplete. */
export function LinkPage({ secret: first }: { readonly secret: string | null }) {
  const [secret, setSecret] = useState(first);
  const [isNew, setIsNew] = useState(false);
  if (secret === null) return <UnknownLink isIncomplete />;
  /** Confirming and accepting end a link: the appointment has one of its own, which a reload must find. */
  const booked = (appointment: string) => {
    history.replaceState(null, "", bookingPaths.page(appointment));
    setSecret(appointment);
    setIsNew(true);
  };
  return <OpenedLink key={secret} secret={secret} isNew={isNew} onBooked={booked} />;
}
