import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { PostText } from "./use-post-text.ts";

/** The text of a letter or e-mail, or why it is not to be seen. */
export function PostWords({
  said,
  onAgain,
}: {
  readonly said: PostText;
  readonly onAgain: () => void;
}) {
  const { t } = useTranslation("counter");
  switch (said.kind) {
    case "asking":
      return <p className="soft">{t("backOffice.loading")}</p>;
    case "unreachable":
      return (
        <p>
          {t("backOffice.post.unreachable")}{" "}
          <Button className="button" onPress={onAgain}>
            {t("backOffice.post.again")}
          </Button>
        </p>
      );
    case "post":
      return <p className="post-text">{said.text ?? t("backOffice.post.noText")}</p>;
  }
}
