import { domainToASCII } from "node:url";

/**
 * The Message-ID (RFC 5322, 3.6.4) of the mail for a cause: always the same one, so that a mail that came twice after
 * all can be known for one (rule M2). `office` keeps two offices apart; the domain is the sender's.
 */
export function messageId(cause: string, office: string, from: string): string {
  const named = encodeURIComponent(cause).replaceAll(/[()]/gu, (sign) =>
    sign === "(" ? "%28" : "%29",
  );
  const domain = domainToASCII(from.slice(from.lastIndexOf("@") + 1));
  return `<${named}.${office}@${domain}>`;
}
