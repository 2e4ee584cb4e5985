import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LoadFailed } from "../parts/load-failed.tsx";
import { Notice } from "../parts/notice.tsx";
import { useTroubleText } from "../parts/trouble-text.ts";
import { AppointmentPage } from "./appointment-page.tsx";
import { Confirm } from "./confirm.tsx";
import { Ended, type Ending } from "./ended.tsx";
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
  const troubleText = useTroubleText();
  const { link, trouble, isSlow, again } = useLink(secret);
  const [ending, setEnding] = useState<Ending | null>(null);
  if (ending !== null) return <Ended ending={ending} />;
  if (trouble?.code === "link-unknown") return <UnknownLink />;
  if (link === null) {
    if (trouble?.code === "offline") return <LoadFailed onAgain={again} />;
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
  const step = { secret, onBooked, onEnd: setEnding };
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
