import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isIP, isIPv4 } from "node:net";
import {
  bits,
  inside,
  integer,
  objectId,
  octets,
  sequence,
  set,
  tagged,
  time,
  utf8,
  yes,
} from "./der.ts";

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

const ecdsaWithSha256 = sequence(objectId("1.2.840.10045.4.3.2"));

/**
 * A certificate for a TLS server, signed with its own fresh ECDSA key on P-256 (X.509 v3, RFC 5280), and that key. It may
 * authenticate servers and sign nothing else, so that trusting it gives its key no power over other names.
 */
export function makeCertificate({ hosts, from, until }: CertificateWish): CertificateAndKey {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const keyInfo = publicKey.export({ type: "spki", format: "der" });
  const name = sequence(set(sequence(objectId("2.5.4.3"), utf8(hosts[0] ?? "localhost"))));
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  const content = sequence(
    inside(0, integer(Buffer.from([2]))),
    integer(serial),
    ecdsaWithSha256,
    name,
    sequence(time(from), time(until)),
    name,
    keyInfo,
    inside(3, extensions(hosts, keyInfo)),
  );
  const signature = sign("sha256", content, privateKey);
  const der = sequence(content, ecdsaWithSha256, bits(signature));
  return {
    certificate: pem("CERTIFICATE", der),
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

function extensions(hosts: readonly string[], keyInfo: Uint8Array): Buffer {
  const critical = true;
  return sequence(
    // No authority, but a server that signs its own handshakes.
    extension("2.5.29.19", sequence(), critical),
    extension("2.5.29.15", bits(Buffer.from([0x80]), 7), critical),
    extension("2.5.29.37", sequence(objectId("1.3.6.1.5.5.7.3.1"))),
    extension("2.5.29.14", octets(createHash("sha256").update(keyInfo).digest().subarray(0, 20))),
    extension("2.5.29.17", sequence(...hosts.map(hostName))),
  );
}

function extension(id: string, content: Uint8Array, critical = false): Buffer {
  return sequence(objectId(id), ...(critical ? [yes] : []), octets(content));
}

function hostName(host: string): Buffer {
  return isIP(host) === 0 ? tagged(2, Buffer.from(host)) : tagged(7, addressBytes(host));
}

/** Four bytes of an IPv4 address, sixteen of an IPv6 one. */
function addressBytes(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split(".").map(Number));
  // A URL writes an IPv4 tail as two groups; only `::` is left to be filled in.
  const plain = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before = [], after = []] = plain.split("::").map((half) => {
    return half === "" ? [] : half.split(":").map((group) => Number.parseInt(group, 16));
  });
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0);
  return Buffer.from([...before, ...zeros, ...after].flatMap((group) => [group >> 8, group & 255]));
}

function pem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n");
}
