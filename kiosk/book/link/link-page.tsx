import { Heading } from "../parts/heading.tsx";

/** What a secret link opens. `secret` is null when the address is incomplete. */
export function LinkPage({ secret }: { readonly secret: string | null }) {
  return <Heading title="Link">{secret === null ? "?" : "…"}</Heading>;
}
