import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { WorklistView } from "../../../shared/protocol/case-views.ts";
import { Icon } from "../../icon.tsx";
import { useNow } from "../../session/counter-context.ts";
import { useBackOffice } from "../back-office-context.ts";
import { useOfficeWords } from "../use-office-words.ts";
import { matchesPost, oldestFirst } from "./post-order.ts";

/** The arrows' way through the list. */
function goOn(event: KeyboardEvent<HTMLElement>) {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll("button")];
  const place = rows.findIndex((row) => row === document.activeElement);
  rows[place + by]?.focus();
}

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
    // Arrows go from one to the next, as in the list of cases; heard where they bubble to.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul className="post-list" aria-label={t("backOffice.post.tab")} onKeyDown={goOn}>
      {items.map(({ id, kind, arrived, reference, from, subject, excerpt }) => (
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
                {[from, excerpt].filter((part) => part !== null).join(" · ")}
              </span>
            </span>
            <span className="soft numbers">{words.age(arrived, now)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
