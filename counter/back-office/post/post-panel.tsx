import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "../../icon.tsx";
import { useCounter, useNow } from "../../session/counter-context.ts";
import { useBackOffice } from "../back-office-context.ts";
import { useOfficeWords } from "../use-office-words.ts";
import { DismissDialog } from "./dismiss-dialog.tsx";
import { MatchForm } from "./match-form.tsx";
import { OpenCaseDialog } from "./open-case-dialog.tsx";
import { PostWords } from "./post-words.tsx";
import type { PostItem } from "./post-order.ts";
import { usePostText } from "./use-post-text.ts";

/** One letter or e-mail: what it says, and what becomes of it. */
export function PostPanel({ item }: { readonly item: PostItem }) {
  const { t } = useTranslation("counter");
  const { inert } = useCounter();
  const { show } = useBackOffice();
  const now = useNow(60_000);
  const words = useOfficeWords();
  const [asked, ask] = useState<"open" | "dismiss" | null>(null);
  const { id, kind, arrived, reference, from, subject } = item;
  const { said, again } = usePostText(id);
  const text = said.kind === "post" ? said.text : null;
  const title = subject ?? t(`backOffice.post.kind.${kind}`);
  return (
    <section className="panel case-panel" aria-label={t("backOffice.post.title")}>
      <header className="case-head">
        <div>
          <h2>
            <Icon name={kind === "email" ? "mail" : "file"} /> {title}
          </h2>
          <p>
            {[from, kind === "letter" ? t("backOffice.post.sticker", { reference }) : null]
              .filter((part) => part !== null)
              .join(" · ")}
          </p>
          <p className="soft numbers">
            {t("backOffice.post.arrived", {
              day: words.day(arrived),
              age: words.age(arrived, now),
            })}
          </p>
        </div>
        <Button
          className="banner-close"
          aria-label={t("backOffice.close")}
          onPress={() => show(null)}
        >
          <Icon name="close" />
        </Button>
      </header>
      <PostWords said={said} onAgain={() => void again()} />
      <MatchForm intake={id} text={[subject, text].join("\n")} />
      <div className="case-actions">
        <Button className="button" isDisabled={inert} onPress={() => ask("open")}>
          <Icon name="plus" />
          {t("backOffice.post.openCase")}
        </Button>
        <Button className="button" isDisabled={inert} onPress={() => ask("dismiss")}>
          {t("backOffice.post.dismiss")}
        </Button>
      </div>
      {asked === "open" && (
        <OpenCaseDialog
          item={item}
          words={<PostWords said={said} onAgain={() => void again()} />}
          onClose={() => ask(null)}
        />
      )}
      {asked === "dismiss" && <DismissDialog item={item} onClose={() => ask(null)} />}
    </section>
  );
}
