import { Queues } from "../queues/queues.tsx";
import { SignOn } from "./sign-on.tsx";
import { WhoIsWhere } from "./who-is-where.tsx";

/** A counter without staff: who comes on duty, and the floor around. */
export function SignOnColumns({ covered }: { readonly covered: boolean }) {
  return (
    <main className="columns" data-signing-on="">
      {/* Anew when a dialog over it closes, since that takes the focus along. */}
      <SignOn key={covered ? "covered" : "open"} />
      <aside className="side">
        <Queues />
        <WhoIsWhere />
      </aside>
    </main>
  );
}
