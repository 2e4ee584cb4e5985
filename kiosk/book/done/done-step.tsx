import type { Ending } from "../flow/flow.ts";
import type { Flow } from "../flow/use-flow.ts";
import { Booked } from "./booked.tsx";
import { Listed } from "./listed.tsx";
import { MailSent } from "./mail-sent.tsx";

/** What came of it. */
export function DoneStep({ ending, flow }: { readonly ending: Ending; readonly flow: Flow }) {
  switch (ending.kind) {
    case "mail":
      return <MailSent ending={ending} flow={flow} />;
    case "booked":
      return <Booked ending={ending} />;
    case "listed":
      return <Listed />;
  }
}
