import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { AppointmentId } from "../../../shared/domain/appointment.ts";
import { Frame } from "../../dialogs/frame.tsx";
import { codeInGroups, useAppointmentWords } from "../appointment-words.ts";
import { MailMark } from "../mail-mark.tsx";
import { usePlanner, type NoteFacts } from "../planner-context.ts";
import { useNowAppointment } from "../use-now-appointment.ts";

/** After booking: the code to say on the phone, and whether a mail goes out. */
export function BookedDialog({
  appointment: id,
  facts,
  email,
}: {
  readonly appointment: AppointmentId;
  readonly facts: NoteFacts;
  readonly email: string | null;
}) {
  const { t } = useTranslation("counter");
  const { ask, choose, show, printNote } = usePlanner();
  const words = useAppointmentWords();
  const appointment = useNowAppointment({ id });
  const mail = appointment?.mail ?? null;
  return (
    <Frame title={t("planner.booked.title")} firm onClose={() => ask(null)}>
      <div className="handed-over">
        <p>
          <strong>{words.when(facts.due)}</strong>
          <br />
          {words.service(facts.service)}
          {facts.people > 1 && ` · ${t("planner.people", { count: facts.people })}`}
        </p>
        <div>
          <p className="field-name">{t("planner.booked.code")}</p>
          <p className="case-number numbers">{codeInGroups(facts.code)}</p>
        </div>
        <output>
          {email === null || (appointment !== null && mail === null) ? (
            t("planner.booked.noMail")
          ) : (
            <>
              {t("planner.booked.mailSent", { email })} <MailMark mail={mail} />
            </>
          )}
        </output>
        <div className="row-of-buttons">
          <Button className="button filled" onPress={() => ask(null)}>
            {t("planner.booked.done")}
          </Button>
          <Button className="button" onPress={() => printNote(facts)}>
            {t("planner.booked.print")}
          </Button>
          <Button
            className="button"
            isDisabled={appointment === null}
            onPress={() => {
              if (appointment === null) return;
              show(appointment);
              choose(appointment);
              ask(null);
            }}
          >
            {t("planner.booked.show")}
          </Button>
        </div>
      </div>
    </Frame>
  );
}
