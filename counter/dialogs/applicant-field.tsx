import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { DraftField } from "./draft-field.tsx";
import { hasAddress, withForgotten, type HandOverDraft, type Trait } from "./hand-over-draft.ts";
import type { HandOverFaults } from "./hand-over-faults.ts";

const modes = { name: "text", fileNumber: "tel", email: "email" } as const;

/** One thing known of the applicant: whether it is kept (not what), what replaces it, and the way to delete it. */
export function ApplicantField({
  trait,
  draft,
  fault,
  onChange,
}: {
  readonly trait: Trait;
  readonly draft: HandOverDraft;
  readonly fault: HandOverFaults[Trait];
  readonly onChange: (change: Partial<HandOverDraft>) => void;
}) {
  const { t } = useTranslation("counter");
  const typed = draft[trait] !== "";
  const forgotten = !typed && draft.forget.includes(trait);
  const stored = typed ? "replaced" : forgotten ? "forgotten" : "kept";
  const label = t(`handOver.${trait}`);
  const forget = (gone: boolean) => onChange(withForgotten(draft, trait, gone));
  return (
    <div className="applicant-field">
      <DraftField
        label={label}
        mode={modes[trait]}
        optional
        fault={fault && t(`handOver.faults.${fault}`)}
        {...(draft.stored[trait] && { hint: t(`handOver.stored.${stored}`) })}
        value={draft[trait]}
        onChange={(value) => onChange(withTyped(draft, trait, value))}
      />
      {draft.stored[trait] && !typed && (
        <Button
          className="quiet-button"
          aria-label={t(forgotten ? "handOver.stored.keepThis" : "handOver.stored.forgetThis", {
            field: label,
          })}
          onPress={() => forget(!forgotten)}
        >
          {t(forgotten ? "handOver.stored.keep" : "handOver.stored.forget")}
        </Button>
      )}
    </div>
  );
}

/** Whoever gives an address at the desk wants mail; the box can be cleared again. */
function withTyped(draft: HandOverDraft, trait: Trait, value: string): Partial<HandOverDraft> {
  if (trait !== "email") return { [trait]: value };
  const email = value;
  const isFirst = draft.email === "" && email !== "";
  return { email, mail: isFirst || (draft.mail && hasAddress({ ...draft, email })) };
}
