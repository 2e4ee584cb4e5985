import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type {
  PersonRow,
  SettingsReply,
  SettingsRequest,
} from "../../../shared/protocol/settings.ts";
import { useCounter } from "../../session/counter-context.ts";
import { clockTime } from "../../../shared/ui/format.ts";
import { BadgeForm } from "./badge-form.tsx";

/** What somebody proves themselves with; each change counts at once. */
export function PersonProofs({
  person,
  pending,
  onSend,
}: {
  readonly person: PersonRow;
  readonly pending: boolean;
  readonly onSend: (request: SettingsRequest) => Promise<SettingsReply | null>;
}) {
  const { t } = useTranslation("settings");
  const { view, language } = useCounter();
  const { staff, user, hasPassword, hasBadge, waitsUntil } = person;
  const [password, show] = useState<string | null>(null);
  const [told, tell] = useState("");
  const reset = async () => {
    const reply = await onSend({ type: "ResetPassword", staff });
    if (reply?.kind === "one-time-password") show(reply.password);
  };
  const act = async (request: SettingsRequest, text: string) => {
    const isDone = (await onSend(request)) !== null;
    if (isDone) tell(text);
    return isDone;
  };
  return (
    <section className="person-proofs" aria-label={t("proofs.title")}>
      <h3>{t("proofs.title")}</h3>
      <output className="planner-told">{told}</output>
      {waitsUntil !== null && (
        <div className="person-proof">
          <p>{t("proofs.waits", { time: clockTime(waitsUntil, view.office.zone, language) })}</p>
          <Button
            className="button"
            isPending={pending}
            onPress={() => void act({ type: "LetPersonIn", staff }, t("proofs.letInDone"))}
          >
            {t("proofs.letIn")}
          </Button>
        </div>
      )}
      <div className="person-proof">
        <h4>{t("proofs.password")}</h4>
        <output>
          {password === null ? (
            <span className="soft">
              {t(
                user === null
                  ? "proofs.needsUser"
                  : hasPassword
                    ? "proofs.hasPassword"
                    : "proofs.noPassword",
              )}
            </span>
          ) : (
            <>
              <span className="one-time-password">{password}</span>
              <span className="soft">{t("proofs.onceOnly")}</span>
            </>
          )}
        </output>
        <Button
          className="button"
          isDisabled={user === null}
          isPending={pending}
          onPress={() => void reset()}
        >
          {t("proofs.reset")}
        </Button>
      </div>
      <div className="person-proof">
        <h4>{t("proofs.badge")}</h4>
        <p className="soft">{t(hasBadge ? "proofs.hasBadge" : "proofs.noBadge")}</p>
        <BadgeForm
          pending={pending}
          onSet={(badge, pin) => act({ type: "SetBadge", staff, badge, pin }, t("proofs.badgeSet"))}
        />
        {hasBadge && (
          <Button
            className="button"
            isPending={pending}
            onPress={() => void act({ type: "RemoveBadge", staff }, t("proofs.badgeRemoved"))}
          >
            {t("proofs.removeBadge")}
          </Button>
        )}
      </div>
    </section>
  );
}
