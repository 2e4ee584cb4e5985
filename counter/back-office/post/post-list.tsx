import { useTranslation } from "react-i18next";
import type { WorklistView } from "../../../shared/protocol/case-views.ts";
import { Icon } from "../../icon.tsx";
import { useNow } from "../../session/counter-context.ts";
import { useBackOffice } from "../back-office-context.ts";
import { useOfficeWords } from "../use-office-words.ts";
import { matchesPost, oldestFirst } from "./post-order.ts";

/** Letters and e-mails that nobody has settled, oldest first. */
export function PostList({
  intake,
  typed,
}: {
  readonly intake: WorklistView["intake"];
  readonly typed: string;
}) {
  const { t } = useTranslation("counter");
  const { opened, show } = useBackOffice();
  const now = useNow(60_000);
  const words = useOfficeWords();
  const items = oldestFirst(intake).filter((item) => matchesPost(item, typed));
  if (items.length === 0) {
    return (
      <p className="soft empty">
        {t(typed === "" ? "backOffice.post.empty" : "backOffice.list.noMatch")}
      </p>
    );
  }
  return (
    <ul className="post-list">
      {items.map(({ id, kind, arrived, reference, from, subject, text }) => (
        <li key={id}>
          <button
            type="button"
            className="post-row"
            aria-current={(opened?.kind === "intake" && opened.id === id) || undefined}
            onClick={() => show({ kind: "intake", id })}
          >
            <Icon name={kind === "email" ? "mail" : "file"} />
            <span>
              <strong>
                {subject ??
                  (kind === "letter"
                    ? t("backOffice.post.letter", { reference })
                    : t("backOffice.post.kind.email"))}
              </strong>
              <span className="soft post-excerpt">
                {[from, text].filter((part) => part !== null).join(" · ")}
              </span>
            </span>
            <span className="soft numbers">{words.age(arrived, now)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
