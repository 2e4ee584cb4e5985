import { useTranslation } from "react-i18next";
import { Heading } from "../parts/heading.tsx";

/** How a link came to its end while its page was open. */
export type Ending = "confirm-over" | "already-booked" | "offer-over" | "declined" | "left";

/** Says what that means, and the way on. */
export function Ended({ ending }: { readonly ending: Ending }) {
  const { t } = useTranslation("book");
  const words = (): readonly [title: string, text: string] => {
    switch (ending) {
      case "confirm-over":
        return [t("link.confirm.overTitle"), t("link.confirm.overText")];
      case "already-booked":
        return [t("link.confirm.alreadyTitle"), t("link.confirm.alreadyText")];
      case "offer-over":
        return [t("link.offer.overTitle"), t("link.offer.overText")];
      case "declined":
        return [t("link.offer.declinedTitle"), t("link.offer.declinedText")];
      case "left":
        return [t("link.waiting.leftTitle"), t("link.waiting.leftText")];
    }
  };
  const [title, text] = words();
  return (
    <article className="link-page">
      <Heading title={title}>{title}</Heading>
      <p>{text}</p>
      <p>
        <a className="plain-action" href="/book/">
          {t("link.newBooking")}
        </a>
      </p>
    </article>
  );
}
