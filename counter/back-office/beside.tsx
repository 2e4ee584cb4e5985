import { useTranslation } from "react-i18next";
import { useBackOffice } from "./back-office-context.ts";
import { CaseBeside } from "./case/case-beside.tsx";
import { PostPanel } from "./post/post-panel.tsx";

/** What is open beside the list: a case, a letter or e-mail, or nothing yet. */
export function Beside({
  renewed,
  letters,
  listening,
}: {
  /** Looked at afresh whenever it rises. */
  readonly renewed: number;
  readonly letters: boolean;
  readonly listening: boolean;
}) {
  const { t } = useTranslation("counter");
  const { view, opened } = useBackOffice();
  if (opened?.kind === "case") {
    const { number } = opened;
    return (
      <CaseBeside
        key={`${number}:${renewed}`}
        number={number}
        letters={letters}
        listening={listening}
      />
    );
  }
  const item = opened === null ? undefined : view?.intake[String(opened.id)];
  if (item !== undefined) return <PostPanel key={item.id} item={item} />;
  return (
    <section className="panel case-panel">
      <p className="soft">{t(opened === null ? "backOffice.choose" : "backOffice.post.settled")}</p>
    </section>
  );
}
