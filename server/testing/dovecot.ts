import { execFile, spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort } from "./free-port.ts";
import { makeTemporaryDirectory, removeDirectory } from "./temporary-directory.ts";
import { waitUntil } from "./wait-until.ts";

/** A real IMAP server on loopback. Every user is there, with the password `secret` and an empty mailbox. */
export interface Dovecot {
  readonly port: number;
  /** Gives a user another password beside `secret`, which everybody has; it may take a second. */
  setPassword(user: string, password: string): void;
  /** What it logged. */
  log(): string;
  [Symbol.asyncDispose](): Promise<void>;
}

const program = [process.env["WARTEMARKE_DOVECOT"] ?? "", "/usr/sbin/dovecot"].find(
  (path) => path !== "" && existsSync(path),
);

/** Whether this machine has one that `startDovecot` can configure: version 2.3. Says so where it has not. */
export async function dovecotIsThere(): Promise<boolean> {
  const version = program === undefined ? "none" : await versionOf(program);
  if (version.startsWith("2.3.")) return true;
  console.warn(
    `\nNOT TESTED: e-mails over IMAP. It needs Dovecot 2.3 (Debian: dovecot-imapd), and here is ${version}.\n`,
  );
  return false;
}

async function versionOf(path: string): Promise<string> {
  const { stdout } = await promisify(execFile)(path, ["--version"]);
  return stdout.trim();
}

/** Starts it as an ordinary user, with everything it has in a directory of its own. */
export async function startDovecot(): Promise<Dovecot> {
  if (program === undefined) throw new Error("there is no Dovecot on this machine");
  const directory = makeTemporaryDirectory();
  const user = await ordinaryUser();
  const port = await freePort();
  const users = join(directory, "users");
  const lines = new Map<string, string>();
  mkdirSync(join(directory, "run"));
  mkdirSync(join(directory, "mail"));
  writeFileSync(users, "");
  writeFileSync(join(directory, "log"), "");
  writeFileSync(join(directory, "dovecot.conf"), configuration({ directory, port, ...user }));
  for (const name of ["", "run", "mail", "users", "log"]) {
    chownSync(join(directory, name), user.uid, user.gid);
  }
  const child = spawn(program, ["-F", "-c", join(directory, "dovecot.conf")], {
    stdio: "ignore",
    uid: user.uid,
    gid: user.gid,
  });
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  child.once("error", () => resolve());
  child.once("exit", () => resolve());
  const log = () => readFileSync(join(directory, "log"), "utf8");
  const dispose = async () => {
    child.kill("SIGTERM");
    await ended;
    removeDirectory(directory);
  };
  try {
    await waitUntil("Dovecot listens", () => greets(port));
  } catch (error) {
    const told = log();
    await dispose();
    throw new Error(`Dovecot did not start:\n${told}`, { cause: error });
  }
  return {
    port,
    setPassword(name, password) {
      lines.set(name, `${name}:{PLAIN}${password}\n`);
      writeFileSync(users, [...lines.values()].join(""));
    },
    log,
    [Symbol.asyncDispose]: dispose,
  };
}

interface OrdinaryUser {
  readonly uid: number;
  readonly gid: number;
  readonly user: string;
  readonly group: string;
}

/** Whoever runs the tests; `nobody` for root, to whom Dovecot gives no mail. */
async function ordinaryUser(): Promise<OrdinaryUser> {
  const whose = process.getuid?.() === 0 ? ["nobody"] : [];
  const ask = async (what: string) =>
    (await promisify(execFile)("id", [what, ...whose])).stdout.trim();
  const [uid, gid, user, group] = [
    await ask("-u"),
    await ask("-g"),
    await ask("-un"),
    await ask("-gn"),
  ];
  return { uid: Number(uid), gid: Number(gid), user, group };
}

function configuration({
  directory,
  port,
  user,
  group,
}: OrdinaryUser & { readonly directory: string; readonly port: number }): string {
  return `
base_dir = ${directory}/run
state_dir = ${directory}/run
log_path = ${directory}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
default_login_user = ${user}
default_internal_user = ${user}
default_internal_group = ${group}
mail_location = maildir:~/Maildir
mail_fsync = never
mail_max_userip_connections = 100
first_valid_uid = 1
first_valid_gid = 1
passdb {
  driver = passwd-file
  args = ${directory}/users
}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${directory}/mail/%u
}
service imap-login {
  chroot =
  client_limit = 256
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
  # Waiting after wrong passwords is the client's part here.
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
`;
}

function greets(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect(port, "127.0.0.1");
  socket.once("error", () => resolve(false));
  socket.once("close", () => resolve(false));
  socket.once("data", () => resolve(true));
  return promise.finally(() => socket.destroy());
}
