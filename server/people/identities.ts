import type { PersonPseudonym } from "../../shared/domain/appointment.ts";
import { compactFileNumber } from "../office/person-search.ts";
import type { PersonTraits } from "../office/ports.ts";
import { keyedHash, normalised } from "./keyed-hash.ts";

/**
 * Rule B4: keyed hashes of the e-mail address and of the file number, whichever are given; of the name when neither is.
 * What is hashed has two line breaks, a pseudonym's one, and no trait has any: so no two kinds are ever the same.
 */
export function identitiesOf(
  key: Uint8Array,
  { name, email, fileNumber }: PersonTraits,
): readonly PersonPseudonym[] {
  const [mailbox, file] = [mailboxOf(email ?? ""), compactFileNumber(fileNumber ?? "")];
  const traits = [
    ...(mailbox === "" ? [] : [`email\n\n${mailbox}`]),
    ...(file === "" ? [] : [`file\n\n${file}`]),
  ];
  const known = traits.length > 0 ? traits : [`name\n\n${normalised(name)}`];
  return known.map((trait) => keyedHash(key, trait));
}

/** Domains of one provider, whose mailboxes ignore dots as well. */
const gmail: ReadonlySet<string> = new Set(["gmail.com", "googlemail.com"]);

/** One spelling for the addresses of one mailbox: letter case and what follows a plus sign do not count. */
function mailboxOf(email: string): string {
  const typed = normalised(email);
  const at = typed.lastIndexOf("@");
  if (at < 1) return typed;
  const [local, domain] = [typed.slice(0, at), typed.slice(at + 1)];
  const tag = local.indexOf("+");
  const mailbox = tag > 0 ? local.slice(0, tag) : local;
  return gmail.has(domain) ? `${mailbox.replaceAll(".", "")}@gmail.com` : `${mailbox}@${domain}`;
}
