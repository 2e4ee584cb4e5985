import { checkServerIdentity, getCACertificates, type PeerCertificate } from "node:tls";

/** Whom this device takes for the office's server (rule X1). */
export interface OfficeTrust {
  /** PEM; null before pairing, and over loopback HTTP. */
  readonly pinnedCertificate: string | null;
  accepts(shown: {
    readonly hostname: string;
    readonly certificate: string;
    readonly vouched: boolean;
  }): boolean;
}

/** What a TLS connection of this process's own is held to. */
export interface HeldTo {
  readonly ca: string[];
  checkServerIdentity(hostname: string, shown: PeerCertificate): Error | undefined;
}

/** The same certificate as the pages' connections are held to. */
export function pinnedTls(trust: OfficeTrust): HeldTo {
  const { pinnedCertificate: pinned } = trust;
  const known = [...getCACertificates("default"), ...getCACertificates("system")];
  return {
    ca: pinned === null ? known : [pinned, ...known],
    checkServerIdentity(hostname, shown) {
      // The name may differ from the pinned certificate's, its fingerprint may not; a vouched one's name must fit.
      const fault = checkServerIdentity(hostname, shown);
      const certificate = pemOf(shown.raw);
      if (trust.accepts({ hostname, certificate, vouched: fault === undefined })) return undefined;
      return fault ?? new Error("not the certificate that this device is paired with");
    },
  };
}

function pemOf(der: Buffer): string {
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}
