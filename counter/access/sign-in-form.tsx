import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useServerNow } from "../../shared/ui/use-connection.ts";
import type { CounterConnection } from "../session/counter-context.ts";
import { AccessCard } from "./access-card.tsx";
import { AccessField } from "./access-field.tsx";
import { ProviderButton } from "./provider-button.tsx";
import { secondsToWait, Trouble } from "./trouble.tsx";
import type { AccessAsking } from "./use-access-request.ts";
import { useBadgeReader } from "./use-badge-reader.ts";

export type Credentials =
  | { readonly user: string; readonly password: string }
  | { readonly badge: string; readonly pin: string };

/** User name and password, or a badge at the reader and its PIN. */
export function SignInForm({
  connection,
  asking,
  oidc,
  badge: first,
  onCredentials,
  onBack,
}: {
  readonly connection: CounterConnection;
  readonly asking: AccessAsking;
  readonly oidc: boolean;
  readonly badge: string | null;
  readonly onCredentials: (given: Credentials) => void;
  readonly onBack: (() => void) | null;
}) {
  const { t } = useTranslation("access");
  const [badge, setBadge] = useState(first);
  const [user, setUser] = useState("");
  const [secret, setSecret] = useState("");
  useBadgeReader((read) => {
    // Its digits have gone into the field that had the focus, too.
    setUser("");
    setSecret("");
    setBadge(read);
    asking.forget();
  });
  const waits = secondsToWait(asking.trouble, useServerNow(connection, 1_000)) > 0;
  const submit = () => {
    onCredentials(badge === null ? { user, password: secret } : { badge, pin: secret });
    setSecret("");
  };
  return (
    <AccessCard
      key={badge}
      title={t(badge === null ? "signIn.title" : "signIn.badgeRead")}
      onSubmit={() => {
        if (!waits) submit();
      }}
    >
      <p className="soft">{t(badge === null ? "signIn.text" : "signIn.badgeText")}</p>
      {badge === null && (
        <AccessField label={t("signIn.user")} kind="user" value={user} onChange={setUser} />
      )}
      <AccessField
        label={t(badge === null ? "signIn.password" : "signIn.pin")}
        kind={badge === null ? "password" : "pin"}
        value={secret}
        onChange={setSecret}
      />
      <Trouble trouble={asking.trouble} connection={connection} />
      <div className="access-buttons">
        <Button
          type="submit"
          className="button filled"
          isDisabled={waits}
          isPending={asking.pending}
        >
          {t("signIn.submit")}
        </Button>
        {badge !== null && (
          <Button className="button" onPress={() => setBadge(null)}>
            {t("signIn.byName")}
          </Button>
        )}
        {oidc && <ProviderButton asking={asking} />}
        {onBack !== null && (
          <Button className="button" onPress={onBack}>
            {t("signIn.back")}
          </Button>
        )}
      </div>
    </AccessCard>
  );
}
