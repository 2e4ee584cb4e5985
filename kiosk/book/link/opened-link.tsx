import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../../shared/domain/instant.ts";
import type { LinkView } from "../../../shared/protocol/booking-pages.ts";
import { useBooking } from "../booking-context.ts";
import { Notice } from "../parts/notice.tsx";
import { useTroubleText } from "../parts/trouble-text.ts";
import { AppointmentPage } from "./appointment-page.tsx";
import { Confirm } from "./confirm.tsx";
import { Ended, type Ending } from "./ended.tsx";
import { Lost } from "./lost.tsx";
import { Offer } from "./offer.tsx";
import { UnknownLink } from "./unknown-link.tsx";
import { useLink } from "./use-link.ts";
import { WaitingEntry } from "./waiting-entry.tsx";

/** One secret: asked for, kept up to date, and shown as what it is. */
export function OpenedLink({
  secret,
  isNew,
  onBooked,
}: {
  readonly secret: string;
  /** Booked on this page a moment ago. */
  readonly isNew: boolean;
  readonly onBooked: (secret: string) => void;
}) {
  const { t } = useTranslation("book");
  const { clock } = useBooking();
  const troubleText = useTroubleText();
  const { link, trouble, isSlow, again } = useLink(secret);
  const [ending, setEnding] = useState<Ending | null>(null);
  if (ending !== null) return <Ended ending={ending} />;
  if (trouble?.code === "link-unknown") {
    const over = endOf(link, clock.now());
    return over === null ? <UnknownLink /> : <Ended ending={over} />;
  }
  if (link === null) {
    if (trouble?.code === "offline") return <Lost onAgain={again} />;
    if (trouble !== null) {
      return (
        <Notice tone="danger" title={troubleText(trouble)}>
          <button type="button" className="plain-action" onClick={again}>
            {t("again")}
          </button>
        </Notice>
      );
    }
    return (
      <output className="loading" aria-busy="true">
        {isSlow ? t("link.trying") : t("loading")}
      </output>
    );
  }
  const step = { secret, onBooked, onEnd: setEnding, onOver: again };
  switch (link.kind) {
    case "confirm":
      return <Confirm {...step} hold={link} />;
    case "offer":
      return <Offer {...step} offer={link} />;
    case "waiting":
      return <WaitingEntry secret={secret} entry={link} onEnd={setEnding} />;
    case "appointment":
      return <AppointmentPage secret={secret} appointment={link} isNew={isNew} onChanged={again} />;
  }
}

/** What is known to have ended a link that was shown before; null when it may have been used elsewhere. */
function endOf(link: LinkView | null, now: Instant): Ending | null {
  if (link?.kind !== "confirm" && link?.kind !== "offer") return null;
  if (now < link.expires) return null;
  return link.kind === "confirm" ? "confirm-over" : "offer-over";
}
