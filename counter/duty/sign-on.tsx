import { useRef } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { askAccess } from "../access/ask-access.ts";
import { useCounter } from "../session/counter-context.ts";
import { useFirstFocus } from "../session/use-first-focus.ts";
import { DutyForm } from "./duty-form.tsx";

/** What a counter shows while nobody is on duty there. */
export function SignOn() {
  const { t } = useTranslation("counter");
  const access = useTranslation("access").t;
  const { connection, permits, view } = useCounter();
  const { person } = permits;
  const place = useRef<HTMLElement>(null);
  useFirstFocus(place);
  const mayWork = permits.takeDuty("front") || permits.takeDuty("back");
  const title =
    person === null
      ? t("duty.signOnTitle", { number: view.counter.number })
      : access(mayWork ? "duty.title" : "noDuty.title", { name: person.name });
  return (
    <section ref={place} className="panel sign-on" aria-labelledby="sign-on-title">
      <h2 id="sign-on-title">{title}</h2>
      {person === null && <p className="soft">{t("duty.signOnText")}</p>}
      {mayWork ? (
        <DutyForm initialStaff={null} onDone={() => undefined} />
      ) : (
        <p>{access("noDuty.text")}</p>
      )}
      {person !== null && (
        <Button
          className="button sign-out"
          onPress={() => void askAccess(connection, { type: "SignOut" })}
        >
          {access("signOut")}
        </Button>
      )}
    </section>
  );
}
