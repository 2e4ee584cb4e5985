import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCounter } from "../session/counter-context.ts";
import { AskForm } from "./ask-form.tsx";
import { Frame } from "./frame.tsx";
import { NamesRadios } from "./names-radios.tsx";

/** Rule C8: why and where; then, when leaving made it necessary, back to the change of duty. */
export function ParkDialog({ thenDuty }: { readonly thenDuty: boolean }) {
  const { t } = useTranslation("counter");
  const { view, act, ask } = useCounter();
  const { reasons, places } = view.parking;
  const [reason, setReason] = useState(Object.keys(reasons)[0] ?? null);
  const [place, setPlace] = useState(Object.keys(places)[0] ?? null);
  const submit = async () => {
    if (reason === null || place === null) return;
    const answer = await act({ type: "Park", reason, place });
    if (answer !== null) ask(thenDuty ? { kind: "duty" } : null);
  };
  return (
    <Frame title={t("park.title", { number: view.current?.number })}>
      <AskForm
        submit={t("park.submit")}
        ready={reason !== null && place !== null}
        onSubmit={() => void submit()}
      >
        <p className="soft">{t("park.text")}</p>
        <NamesRadios label={t("park.reason")} names={reasons} value={reason} onChange={setReason} />
        <NamesRadios label={t("park.place")} names={places} value={place} onChange={setPlace} />
      </AskForm>
    </Frame>
  );
}
