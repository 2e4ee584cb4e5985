import { useTranslation } from "react-i18next";
import { useBooking } from "../booking-context.ts";
import type { KeptHold } from "../flow/flow.ts";
import type { Flow } from "../flow/use-flow.ts";
import { BackLink } from "../parts/back-link.tsx";
import { Heading } from "../parts/heading.tsx";
import { HoldOver } from "./hold-over.tsx";
import { KeptUntil } from "./kept-until.tsx";
import { PersonForm } from "./person-form.tsx";
import { PrivacyNote } from "./privacy-note.tsx";
import { SendTrouble } from "./send-trouble.tsx";

/** The held time and the form for it. */
export function DetailsStep({ hold, flow }: { readonly hold: KeptHold; readonly flow: Flow }) {
  const { t } = useTranslation("book");
  const { mail } = useBooking().catalogue;
  const { draft, faults, asking, trouble } = flow.state;
  const { service, people } = hold;
  const byMail = mail && draft.email.trim() !== "";
  return (
    <>
      <BackLink to={{ step: "slots", service, people, day: null }} />
      <Heading title={t("details.heading")}>{t("details.heading")}</Heading>
      <div className="columns">
        <div className="stack">
          {hold.over ? (
            <HoldOver hold={hold} flow={flow} />
          ) : (
            <KeptUntil hold={hold} onOver={flow.holdOver} />
          )}
        </div>
        <div className="stack">
          {trouble !== null && <SendTrouble trouble={trouble} />}
          <PersonForm
            draft={draft}
            faults={faults}
            email={mail ? "optional" : "none"}
            emailHint={byMail ? t("details.emailHint") : t("details.withoutEmail")}
            busy={asking !== null}
            submit={byMail ? t("details.withEmail") : t("details.withoutEmailButton")}
            onType={flow.type}
            onSubmit={flow.book}
          >
            <PrivacyNote />
          </PersonForm>
        </div>
      </div>
    </>
  );
}
