import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useServerNow } from "../../shared/ui/use-connection.ts";
import { Icon } from "../icon.tsx";
import type { CounterConnection } from "../session/counter-context.ts";
import { AccessCard } from "./access-card.tsx";
import { AccessField } from "./access-field.tsx";
import type { Person } from "./permits.ts";
import { ProviderButton } from "./provider-button.tsx";
import { SignIn } from "./sign-in.tsx";
import type { AfterTakeOver } from "./take-over.tsx";
import { secondsToWait, Trouble } from "./trouble.tsx";
import { useAccessRequest } from "./use-access-request.ts";
import { useBadgeReader } from "./use-badge-reader.ts";

interface Props {
  readonly connection: CounterConnection;
  readonly person: Person;
  readonly oidc: boolean;
  readonly onTakeOver: (after: AfterTakeOver | null) => void;
}

/** Rule X5: whose screen this is, and the way back in, for them or for somebody else. */
export function LockScreen({ connection, person, oidc, onTakeOver }: Props) {
  const [other, signInOther] = useState<{ readonly badge: string | null } | null>(null);
  if (other === null) {
    return <UnlockForm connection={connection} person={person} onOther={signInOther} />;
  }
  return (
    <SignIn
      connection={connection}
      oidc={oidc}
      badge={other.badge}
      onTakeOver={onTakeOver}
      onBack={() => signInOther(null)}
    />
  );
}

function UnlockForm({
  connection,
  person: { name, by },
  onOther,
}: Pick<Props, "connection" | "person"> & {
  readonly onOther: (other: { readonly badge: string | null }) => void;
}) {
  const { t } = useTranslation("access");
  const asking = useAccessRequest(connection);
  const [secret, setSecret] = useState("");
  useBadgeReader((badge) => onOther({ badge }));
  const waits = secondsToWait(asking.trouble, useServerNow(connection, 1_000)) > 0;
  const unlock = async () => {
    setSecret("");
    await asking.ask({ type: "Unlock", secret });
  };
  return (
    <AccessCard
      title={name}
      above={
        <p className="access-lock">
          <Icon name="lock" />
          {t("lock.title")}
        </p>
      }
      onSubmit={() => {
        if (!waits && secret !== "") void unlock();
      }}
    >
      <p className="soft">{t("lock.text")}</p>
      {by !== "oidc" && (
        <AccessField
          label={t(by === "badge" ? "lock.secret" : "lock.password")}
          kind="password"
          value={secret}
          onChange={setSecret}
        />
      )}
      <Trouble trouble={asking.trouble} connection={connection} />
      <div className="access-buttons">
        {by === "oidc" ? (
          <ProviderButton asking={asking} />
        ) : (
          <Button
            type="submit"
            className="button filled"
            isDisabled={waits}
            isPending={asking.pending}
          >
            {t("lock.unlock")}
          </Button>
        )}
        <Button className="button" onPress={() => onOther({ badge: null })}>
          {t("lock.another")}
        </Button>
      </div>
      {by === "badge" && <p className="soft">{t("lock.badgeHint")}</p>}
    </AccessCard>
  );
}
