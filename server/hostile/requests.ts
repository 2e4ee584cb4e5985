import type { Chance } from "./chance.ts";
import { mutated, oddText } from "./odd-values.ts";
import { routes } from "./samples.ts";

/** Such as `198.51.100.7`, as a proxy would name it: each visitor another. */
const anyAddress = (chance: Chance) =>
  [198, 18 + chance.below(2), chance.below(256), chance.below(256)].join(".");

/** A whole request, right in its form and odd in what it says; the next one may follow on the same connection. */
export function oddRequest(chance: Chance, host: string): string {
  const { method, path, body } = chance.pick(routes);
  const sent =
    body === undefined ? "" : JSON.stringify(chance.is(0.8) ? mutated(chance, body) : body);
  const type = chance.is(0.9)
    ? "application/json"
    : chance.pick(["text/plain", "text/xml", "a/b; charset=\u00ff"]);
  return [
    `${chance.is(0.9) ? method : chance.pick(["PUT", "DELETE", "OPTIONS", "HEAD", "PATCH"])} ${target(chance, path)} HTTP/1.1`,
    `host: ${chance.is(0.95) ? host : oddHeader(chance)}`,
    `x-forwarded-for: ${anyAddress(chance)}`,
    ...(chance.is(0.1)
      ? [`origin: ${chance.pick(["https://example.org", "null", "app://kiosk", "x"])}`]
      : []),
    ...(chance.is(0.1) ? [`cookie: ${oddHeader(chance)}=${oddHeader(chance)}`] : []),
    ...(chance.is(0.1) ? [`authorization: Bearer ${oddHeader(chance)}`] : []),
    ...(chance.is(0.1) ? [`accept-language: ${oddHeader(chance)}`] : []),
    ...(sent === "" ? [] : [`content-type: ${type}`, `content-length: ${Buffer.byteLength(sent)}`]),
    "",
    sent,
  ].join("\r\n");
}

/** A request that no server may take for what it seems: smuggled, broken, endless or half. */
export function brokenRequest(chance: Chance, host: string): string | Buffer {
  const post = `POST /api/booking/command HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\n`;
  switch (chance.below(11)) {
    case 0:
      return `${post}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /health HTTP/1.1\r\n\r\n`;
    case 1:
      return `${post}content-length: 5\r\ncontent-length: 6\r\n\r\n{}{}{}`;
    case 2:
      return `${post}transfer-encoding: chunked\r\n\r\n${chance.pick(["FFFFFFFFFFFFFFFFF", "-1", "zz"])}\r\n{}\r\n0\r\n\r\n`;
    case 3:
      return `${post}transfer-encoding: chunked, identity\r\n\r\n2\r\n{}\r\n0\r\n\r\n`;
    case 4:
      return `${post}content-length: 99999999999999999999\r\n\r\n{`;
    case 5:
      return `${post}content-length: 70000\r\n\r\n"${"a".repeat(69_998)}"`;
    case 6:
      return `GET /health HTTP/1.1\r\nhost: ${host}\r\n${`x-${chance.text(8)}: ${"a".repeat(900)}\r\n`.repeat(40)}\r\n`;
    case 7:
      return `${chance.pick(["GET  /", "get /health", "GET /health HTTP/9.9", "CONNECT a:1", "PRI * HTTP/2.0"])}\r\n\r\n`;
    case 8:
      return `GET /health HTTP/1.1\r\nhost: ${host}\r\nupgrade: ${oddHeader(chance)}\r\nconnection: upgrade\r\n\r\n`;
    case 9:
      return `GET /health HTTP/1.1\nhost : ${host}\nx: \u0000${oddHeader(chance)}\n\n`;
    default:
      return chance.bytes(1 + chance.below(300));
  }
}

function target(chance: Chance, path: string): string {
  switch (chance.below(8)) {
    case 0:
      return path.replace(/[^/]+$/, encodeURIComponent(safely(oddText(chance))));
    case 1:
      return `${path}?${encodeURIComponent(safely(oddText(chance)))}=${chance.below(99)}&__proto__[a]=1`;
    case 2:
      return `/${chance.pick(["..", "%2e%2e", ".", "%00", "%ff", "%", "//a", "assets/..%2f..%2fpackage.json"])}${path}`;
    case 3:
      return path.replace(/7{39}/, chance.text(39, "0123456789"));
    default:
      return path;
  }
}

/** A lone surrogate cannot be written into an address. */
const safely = (text: string) => text.toWellFormed().slice(0, 300);

const oddHeader = (chance: Chance) => safely(oddText(chance)).replaceAll(/[^\u0020-\u007e]/g, "?");
