import { X509Certificate, createPrivateKey } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { join } from "node:path";
import { makeCertificate, type CertificateAndKey } from "./self-signed.ts";

export interface ServerCertificate extends CertificateAndKey {
  /** SHA-256 of the certificate in lower-case hex: what devices pin (rule X1). */
  readonly fingerprint: string;
  /** What somebody should look at, in words; empty when all is well. */
  readonly warnings: readonly string[];
}

/**
 * Ten years, since another certificate means a walk to every device: they pin this one. Chromium, Firefox and our apps
 * take it; Apple's systems take none that is longer than 825 days, and an office with such counters brings its own.
 */
const years = 10;

/** Before the end there is time to plan. */
const warnDays = 60;

/** The office's own certificate from files. Throws what is wrong with them, in words. */
export function givenCertificate(certificateFile: string, keyFile: string): ServerCertificate {
  const certificate = read(certificateFile);
  const key = read(keyFile);
  const parsed = parseCertificate(certificate, certificateFile);
  if (!fits(parsed, key)) {
    throw new Error(`The key in ${keyFile} is not that of the certificate in ${certificateFile}.`);
  }
  return described({ certificate, key }, parsed, []);
}

/**
 * The certificate in the data directory, made there at first start for these names and addresses. It is kept though they
 * change, because devices know it: that is a warning. Throws what the file system throws.
 */
export async function ownCertificate(
  data: string,
  hosts: readonly string[],
): Promise<ServerCertificate> {
  const [certificateFile, keyFile] = [join(data, "tls-certificate.pem"), join(data, "tls-key.pem")];
  if (!existsSync(certificateFile)) {
    const from = Temporal.Now.instant();
    // Clocks of devices may be behind.
    const today = from.toZonedDateTimeISO("UTC").subtract({ days: 1 });
    const until = today.add({ years }).toInstant();
    const made = await makeCertificate({ hosts, from: today.toInstant(), until });
    mkdirSync(data, { recursive: true });
    writeFileSync(keyFile, made.key, { mode: 0o600 });
    // An older file keeps its own mode when it is written again.
    chmodSync(keyFile, 0o600);
    // Last, since its being there says that both are.
    writeFileSync(certificateFile, made.certificate);
  }
  const kept = givenCertificate(certificateFile, keyFile);
  const parsed = parseCertificate(kept.certificate, certificateFile);
  const missing = hosts.filter((host) => !speaksFor(parsed, host));
  if (missing.length === 0) return kept;
  const words =
    `The certificate does not name ${missing.join(", ")}: browsers will say so. Remove ${certificateFile} for a new ` +
    "one; then every device must be paired again.";
  return { ...kept, warnings: [...kept.warnings, words] };
}

function described(
  pair: CertificateAndKey,
  parsed: X509Certificate,
  warnings: readonly string[],
): ServerCertificate {
  const fingerprint = parsed.fingerprint256.replaceAll(":", "").toLowerCase();
  return { ...pair, fingerprint, warnings: [...warnings, ...ageOf(parsed)] };
}

function ageOf({ validToDate, validFromDate }: X509Certificate): readonly string[] {
  const now = Temporal.Now.instant().epochMilliseconds;
  if (now < validFromDate.getTime()) return ["The certificate is not valid yet: check the clock."];
  const days = Math.floor((validToDate.getTime() - now) / (24 * 3_600_000));
  if (days < 0) return ["The certificate has expired: browsers refuse it."];
  return days < warnDays ? [`The certificate expires in ${days} days.`] : [];
}

function speaksFor(certificate: X509Certificate, host: string): boolean {
  const found = isIP(host) === 0 ? certificate.checkHost(host) : certificate.checkIP(host);
  return found !== undefined;
}

function parseCertificate(pem: string, file: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (error) {
    throw new Error(`${file} holds no certificate (PEM).`, { cause: error });
  }
}

function fits(certificate: X509Certificate, key: string): boolean {
  try {
    return certificate.checkPrivateKey(createPrivateKey(key));
  } catch (error) {
    throw new Error("The key is no private key in PEM without a passphrase.", { cause: error });
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Error(`${file} cannot be read.`, { cause: error });
  }
}
