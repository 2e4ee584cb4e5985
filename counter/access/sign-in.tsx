import { useState } from "react";
import type { AccessRequest, VisitHolder } from "../../shared/protocol/access.ts";
import type { CounterConnection } from "../session/counter-context.ts";
import { SignInForm, type Credentials } from "./sign-in-form.tsx";
import { Elsewhere, InUse, type AfterTakeOver } from "./take-over.tsx";
import { useAccessRequest } from "./use-access-request.ts";

type Question =
  | { readonly kind: "elsewhere"; readonly number: string; readonly holder: VisitHolder | null }
  | { readonly kind: "inUse"; readonly holder: VisitHolder };

/** Somebody signs in; when they sit elsewhere, or somebody else's visit is here, they say what shall become of it. */
export function SignIn({
  connection,
  oidc,
  badge = null,
  onTakeOver,
  onBack = null,
}: {
  readonly connection: CounterConnection;
  readonly oidc: boolean;
  /** One that was read already. */
  readonly badge?: string | null;
  /** Called before the counter changes hands with a visit; null: it did not after all. */
  readonly onTakeOver: (after: AfterTakeOver | null) => void;
  readonly onBack?: (() => void) | null;
}) {
  const asking = useAccessRequest(connection);
  const [credentials, setCredentials] = useState<Credentials | null>(null);
  const [question, ask] = useState<Question | null>(null);
  const send = async (given: Credentials, after: AfterTakeOver | null, takeOver: boolean) => {
    setCredentials(given);
    onTakeOver(after);
    const outcome = await asking.ask(requestOf(given, takeOver));
    if (outcome === null) return;
    if (outcome.ok) {
      if (after === "putBack") void connection.send({ type: "ReturnToQueue" });
      return;
    }
    onTakeOver(null);
    const { error } = outcome;
    if (error.code === "signed-in-elsewhere") {
      ask({ kind: "elsewhere", number: error.number, holder: error.holder });
    } else if (error.code === "counter-in-use") ask({ kind: "inUse", holder: error });
    else ask(null);
  };
  const back = () => {
    asking.forget();
    ask(null);
  };
  const { pending } = asking;
  if (question?.kind === "elsewhere" && credentials !== null) {
    // The server asks one thing at a time, and takes one yes for both.
    const { number, holder } = question;
    return (
      <Elsewhere
        number={number}
        pending={pending}
        onTakeOver={() => {
          if (holder === null) void send(credentials, null, true);
          else ask({ kind: "inUse", holder });
        }}
        onBack={back}
      />
    );
  }
  if (question?.kind === "inUse" && credentials !== null) {
    return (
      <InUse
        holder={question.holder}
        pending={pending}
        onTakeOver={(after) => void send(credentials, after, true)}
        onBack={back}
      />
    );
  }
  return (
    <SignInForm
      connection={connection}
      asking={asking}
      oidc={oidc}
      badge={badge}
      onCredentials={(given) => void send(given, null, false)}
      onBack={onBack}
    />
  );
}

function requestOf(given: Credentials, takeOver: boolean): AccessRequest {
  return "badge" in given
    ? { type: "SignInWithBadge", ...given, takeOver }
    : { type: "SignIn", ...given, takeOver };
}
