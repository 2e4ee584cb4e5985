import { useState, type ReactNode } from "react";
import { Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { faultsOf, type Draft, type Faults, type Field } from "../flow/draft.ts";
import { TextEntry } from "./text-entry.tsx";

/** In the order they stand in the form. */
const fields = ["name", "email", "fileNumber"] as const satisfies readonly Field[];

/** Who it is. What is wrong is said at its field, from the first try to send on; the first of these gets the focus. */
export function PersonForm({
  draft,
  faults: refused,
  email,
  emailHint,
  busy,
  submit,
  onType,
  onSubmit,
  children,
}: {
  readonly draft: Draft;
  /** What the server refused. */
  readonly faults: Faults;
  readonly email: "needed" | "optional" | "none";
  readonly emailHint: string;
  readonly busy: boolean;
  readonly submit: string;
  readonly onType: (field: Field, value: string) => void;
  readonly onSubmit: () => void;
  /** Between the fields and the button. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation("book");
  const [tried, setTried] = useState(false);
  const own = faultsOf(draft, { emailNeeded: email === "needed" });
  const faults: Faults = tried ? { ...refused, ...own } : refused;
  const wrong = fields.filter((field) => faults[field] !== undefined);
  const hints = {
    name: t("details.nameHint"),
    email: emailHint,
    fileNumber: t("details.fileNumberHint"),
  };
  return (
    <Form
      className="person-form"
      // Else the browser says in its own words what is wrong with an address, and nothing is submitted.
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const first = fields.find((field) => own[field] !== undefined);
        if (first === undefined) {
          if (!busy) onSubmit();
        } else {
          const input = event.currentTarget.elements.namedItem(first);
          if (input instanceof HTMLElement) input.focus();
        }
      }}
    >
      <output className={wrong.length === 0 ? "visually-hidden" : "form-fault"}>
        {wrong.length > 0 && t("details.checkFields", { count: wrong.length })}
      </output>
      {fields
        .filter((field) => field !== "email" || email !== "none")
        .map((field) => (
          <TextEntry
            key={field}
            field={field}
            value={draft[field]}
            fault={faults[field]}
            required={field === "name" || (field === "email" && email === "needed")}
            hint={hints[field]}
            type={field === "email" ? "email" : "text"}
            autoComplete={field === "fileNumber" ? "off" : field}
            onType={onType}
          />
        ))}
      {children}
      <button type="submit" className="main-action" aria-disabled={busy} aria-busy={busy}>
        {busy ? t("details.sending") : submit}
      </button>
    </Form>
  );
}
