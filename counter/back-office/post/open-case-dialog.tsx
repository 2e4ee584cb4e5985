import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WireError } from "../../../shared/protocol/answers.ts";
import { DraftField } from "../../dialogs/draft-field.tsx";
import { faultOfRefusal, faultsLeft } from "../../dialogs/hand-over-faults.ts";
import { HandOverUrgency } from "../../dialogs/hand-over-urgency.tsx";
import { ServiceList } from "../../dialogs/service-list.tsx";
import { useCounter } from "../../session/counter-context.ts";
import { languageName } from "../../visit/language-name.ts";
import { useBackOffice } from "../back-office-context.ts";
import { newCase, openCaseWish, type NewCase } from "./new-case.ts";
import { PostDialog } from "./post-dialog.tsx";
import type { PostItem } from "./post-order.ts";

/** A case begins from a letter or e-mail (rule K1): what it is about, who applies, how urgent it is. */
export function OpenCaseDialog({
  item,
  words,
  onClose,
}: {
  readonly item: PostItem;
  /** What it says. */
  readonly words: ReactNode;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation("counter");
  const { view, language, attempt } = useCounter();
  const { staff, show, tell } = useBackOffice();
  const [draft, setDraft] = useState(() => newCase(item));
  const [refusal, setRefusal] = useState<WireError | null>(null);
  const [faults, setFaults] = useState<NonNullable<ReturnType<typeof faultOfRefusal>>>({});
  const change = (by: Partial<NewCase>) => {
    setFaults(faultsLeft(faults, by));
    setDraft({ ...draft, ...by });
  };
  const submit = async () => {
    const wish = openCaseWish(draft, staff, item.id);
    const reply = wish === null ? null : await attempt(wish);
    if (reply === null) return;
    if (!reply.ok) {
      const atField = faultOfRefusal(reply.error);
      setFaults(atField ?? {});
      return setRefusal(atField === null ? reply.error : null);
    }
    onClose();
    if (reply.answer.kind !== "case-changed") return;
    const number = reply.answer.case;
    show({ kind: "case", number });
    tell(t("backOffice.openCase.done", { number }));
  };
  return (
    <PostDialog
      title={t("backOffice.openCase.title")}
      wide
      submit={t("backOffice.openCase.submit")}
      ready={draft.service !== null}
      refusal={refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div className="open-case">
        <section>
          <ServiceList value={draft.service} onChange={(service) => change({ service })} />
          {words}
        </section>
        <section>
          <fieldset className="hand-over-part">
            <legend>{t("handOver.applicant")}</legend>
            {(["name", "fileNumber", "email"] as const).map((field) => {
              const fault = faults[field];
              return (
                <DraftField
                  key={field}
                  label={t(`handOver.${field}`)}
                  mode={field === "email" ? "email" : "text"}
                  optional
                  fault={fault && t(`handOver.faults.${fault}`)}
                  value={draft[field]}
                  onChange={(typed) => change({ [field]: typed })}
                />
              );
            })}
            <label className="field">
              <span className="field-name">{t("handOver.language")}</span>
              <select
                value={draft.language}
                onChange={({ target }) => change({ language: target.value })}
              >
                {view.office.languages.map((tag) => (
                  <option key={tag} value={tag}>
                    {languageName(tag, language)}
                  </option>
                ))}
              </select>
            </label>
          </fieldset>
          <HandOverUrgency draft={draft} faults={faults} onChange={change} />
        </section>
      </div>
    </PostDialog>
  );
}
