import "reflect-metadata";
import { isIP } from "node:net";
import * as x509 from "@peculiar/x509";

export interface CertificateAndKey {
  /** PEM, with the chain after it where there is one. */
  readonly certificate: string;
  /** PEM. */
  readonly key: string;
}

export interface CertificateWish {
  /** Names and IP addresses of the server; the first one is its common name. */
  readonly hosts: readonly string[];
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;

/**
 * A certificate for a TLS server, signed with its own fresh ECDSA key on P-256 (X.509 v3, RFC 5280), and that key. It may
 * authenticate servers and sign nothing else, so that trusting it gives its key no power over other names.
 */
export async function makeCertificate(wish: CertificateWish): Promise<CertificateAndKey> {
  const { hosts, from, until } = wish;
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [hosts[0] ?? "localhost"] }],
    notBefore: new Date(from.epochMilliseconds),
    notAfter: new Date(until.epochMilliseconds),
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      // No authority, but a server that signs its own handshakes.
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      new x509.SubjectAlternativeNameExtension(
        hosts.map((value) => ({ type: isIP(value) === 0 ? "dns" : "ip", value })),
      ),
    ],
  });
  const key = await crypto.subtle.exportKey("pkcs8", keys.privateKey);
  return {
    certificate: `${certificate.toString("pem")}\n`,
    key: `${x509.PemConverter.encode(key, x509.PemConverter.PrivateKeyTag)}\n`,
  };
}
