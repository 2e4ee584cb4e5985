import { useState } from "react";
import { useTranslation } from "react-i18next";
import { bookingPaths } from "../../../shared/protocol/booking-pages.ts";
import type { DocumentLook } from "../api.ts";
import { useBooking } from "../booking-context.ts";

/**
 * The confirmation as a file. Looks first whether there is one, since an office's machine may have no typesetter: an
 * empty page in place of this one would be the last thing a visitor needs.
 */
export function PdfLink({ secret }: { readonly secret: string }) {
  const { t } = useTranslation("book");
  const { api } = useBooking();
  const [look, setLook] = useState<DocumentLook | "looking" | null>(null);
  const address = bookingPaths.document(secret);
  const open = async () => {
    setLook("looking");
    const found = await api.document(secret);
    setLook(found);
    if (found === "there") location.assign(address);
  };
  return (
    <>
      {look !== "missing" && (
        <a
          className="plain-action"
          href={address}
          aria-busy={look === "looking"}
          onClick={(event) => {
            event.preventDefault();
            if (look === "looking") return;
            open().catch((error: unknown) => console.error("Looking for a document failed", error));
          }}
        >
          {t("booked.document")}
        </a>
      )}
      <output className="pdf-trouble">
        {look === "missing" && t("booked.noDocument")}
        {look === "offline" && t("offline.text")}
      </output>
    </>
  );
}
