import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { WireError } from "../../../shared/protocol/answers.ts";
import { DateField } from "../../dialogs/date-field.tsx";
import { DraftField } from "../../dialogs/draft-field.tsx";
import { NoteField } from "../../dialogs/note-field.tsx";
import { dateAt } from "../../planner/calendar.ts";
import { useCounter, useNow } from "../../session/counter-context.ts";
import { useBackOffice } from "../back-office-context.ts";
import { PostDialog } from "./post-dialog.tsx";

/** Registers a letter by the number on its sticker: scanned, which ends in Enter, or typed. */
export function LetterDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("counter");
  const { view, attempt } = useCounter();
  const { staff, show, tell } = useBackOffice();
  const today = dateAt(useNow(60_000), view.office.zone);
  const [sticker, setSticker] = useState("");
  const [typedDay, setDay] = useState<string | null>(null);
  const [about, setAbout] = useState("");
  const [refusal, setRefusal] = useState<WireError | null>(null);
  const arrived = typedDay ?? today;
  const reference = sticker.trim();
  const ahead = arrived > today;
  const submit = async () => {
    const text = about.trim() || null;
    const reply = await attempt({ type: "RegisterLetter", staff, reference, arrived, text });
    if (reply === null) return;
    if (!reply.ok) return setRefusal(reply.error);
    onClose();
    if (reply.answer.kind !== "intake") return;
    const { intake, again } = reply.answer;
    show({ kind: "intake", id: intake });
    tell(t(again ? "backOffice.letter.again" : "backOffice.letter.done", { reference }));
  };
  return (
    <PostDialog
      title={t("backOffice.letter.title")}
      submit={t("backOffice.letter.submit")}
      ready={reference !== "" && arrived !== "" && !ahead}
      refusal={refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <DraftField
        label={t("backOffice.letter.sticker")}
        hint={t("backOffice.letter.stickerHint")}
        mode="tel"
        fault={undefined}
        value={sticker}
        onChange={setSticker}
      />
      <DateField
        label={t("backOffice.letter.arrived")}
        fault={ahead ? t("backOffice.letter.ahead") : undefined}
        value={arrived}
        onChange={setDay}
      />
      <NoteField
        label={t("backOffice.letter.about")}
        hint={t("backOffice.letter.aboutHint")}
        value={about}
        onChange={setAbout}
      />
    </PostDialog>
  );
}
