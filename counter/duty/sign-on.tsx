import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCounter } from "../session/counter-context.ts";
import { useFirstFocus } from "../session/use-first-focus.ts";
import { DutyForm } from "./duty-form.tsx";

/** What a counter shows while nobody is on duty there. */
export function SignOn() {
  const { t } = useTranslation("counter");
  const { view } = useCounter();
  const place = useRef<HTMLElement>(null);
  useFirstFocus(place);
  return (
    <section ref={place} className="panel sign-on" aria-labelledby="sign-on-title">
      <h2 id="sign-on-title">{t("duty.signOnTitle", { number: view.counter.number })}</h2>
      <p className="soft">{t("duty.signOnText")}</p>
      <DutyForm initialStaff={null} onDone={() => undefined} />
    </section>
  );
}
