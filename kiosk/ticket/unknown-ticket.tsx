import { useTranslation } from "react-i18next";
import { Message } from "./message.tsx";

/** The address opens no ticket; says the same whether it never did or no longer does (rule N5). */
export function UnknownTicket() {
  const { t } = useTranslation("phone");
  return (
    <main className="calm">
      <Message title={t("unknown.title")} text={t("unknown.text")} />
    </main>
  );
}
