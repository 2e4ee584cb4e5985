import { useTranslation } from "react-i18next";
import { grouped } from "../grouped.ts";
import { lazily } from "../lazily.tsx";

const QrCode = lazily(async () => (await import("../../parts/qr-code.tsx")).QrCode);

/** The code of an appointment on its card: for the eyes in three groups, for the terminal's scanner as a picture. */
export function CodeOnCard({ code }: { readonly code: string }) {
  const { t } = useTranslation("book");
  return (
    <div className="code-on-card">
      <QrCode text={code} label={t("booked.qr")} />
      <p>
        <span>{t("booked.code")}</span>
        <bdi className="code" dir="ltr">
          {grouped(code)}
        </bdi>
      </p>
    </div>
  );
}
