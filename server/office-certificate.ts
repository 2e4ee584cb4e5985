import {
  givenCertificate,
  ownCertificate,
  type ServerCertificate,
} from "./access/tls/server-certificate.ts";
import { isLoopbackHost } from "./listen-options.ts";
import type { ServerOptions } from "./options.ts";
import { hostsOf } from "./own-addresses.ts";

/** What is shown where TLS is spoken: everywhere beyond loopback, and there too when one is given (rule X7). */
export interface OfficeCertificates {
  /** Of the office's own listener; null: plain HTTP. */
  readonly office: ServerCertificate | null;
  /** Of the public's; null: plain HTTP, or there is none. */
  readonly visitors: ServerCertificate | null;
}

/** Reads the given certificate, or the server's own, which is made when it is first needed. Throws what is wrong. */
export async function officeCertificates(options: ServerOptions): Promise<OfficeCertificates> {
  const { tls, host, publicListener, publicUrl, officeUrl, data } = options;
  const publicHost = publicListener?.host ?? null;
  if (tls !== null) {
    const given = givenCertificate(tls.certificate, tls.key);
    return { office: given, visitors: publicHost === null ? null : behindProxy(publicHost, given) };
  }
  const beyond = [host, publicHost].filter((listening) => listening !== null);
  const networked = beyond.filter((listening) => !isLoopbackHost(listening));
  if (networked.length === 0) return { office: null, visitors: null };
  const hosts = networked.flatMap((listening) => hostsOf(listening, publicUrl));
  const named = officeUrl === null ? [] : hostsOf(host, officeUrl);
  const own = await ownCertificate(data, [...new Set([...hosts, ...named])]);
  return {
    office: isLoopbackHost(host) ? null : own,
    visitors: publicHost === null ? null : behindProxy(publicHost, own),
  };
}

/** On loopback a reverse proxy stands before the public's listener, and TLS is its business. */
function behindProxy(host: string, certificate: ServerCertificate): ServerCertificate | null {
  return isLoopbackHost(host) ? null : certificate;
}
