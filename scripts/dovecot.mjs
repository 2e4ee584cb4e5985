import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { environment, run } from "./install.mjs";

/**
 * Brings the IMAP server that the tests of e-mails want, as Debian's package when root. Where it cannot be had those
 * tests say that they did not run; the rest does not need it.
 */
export function provideDovecot() {
  if (existsSync("/usr/sbin/dovecot")) return;
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return;
  // There the package would start a mail server for the whole network; the tests want it for themselves.
  if (existsSync("/run/systemd/system")) return;
  console.log("No Dovecot on this machine; installing the distribution's package …");
  run("apt-get", ["update", "-qq"]);
  const quiet = { env: { ...environment, DEBIAN_FRONTEND: "noninteractive" } };
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "dovecot-imapd"], quiet);
}
