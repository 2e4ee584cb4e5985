import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Product } from "./product.ts";

const loopback: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The server's origin: https, or plain http on this machine itself (rule X7). */
export const serverAddress = z.string().transform((text, context) => {
  const fail = (message: string) => {
    context.issues.push({ code: "custom", message, input: text });
    return z.NEVER;
  };
  if (!URL.canParse(text)) return fail("expected https://NAME:PORT");
  const { protocol, hostname, origin, href } = new URL(text);
  if (protocol !== "https:" && protocol !== "http:") return fail("expected https://NAME:PORT");
  if (protocol === "http:" && !loopback.has(hostname))
    return fail("https:// is needed beyond this machine");
  if (href !== `${origin}/`) return fail("expected https://NAME:PORT without a path");
  return origin;
});

/** What every app's configuration says. */
export const commonConfig = z.strictObject({ server: serverAddress });
export type CommonConfig = z.infer<typeof commonConfig>;

/** The configuration cannot be used; the message says where it is and what is wrong with it. */
export class ConfigError extends Error {}

export interface Surroundings {
  readonly argv: readonly string[];
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Where the machine's administrator puts the configuration; pages and visitors cannot change it. */
export function configPath(product: Product, { platform, env }: Surroundings): string {
  return platform === "win32"
    ? join(env["ProgramData"] ?? "C:\\ProgramData", "Wartemarke", `${product}.json`)
    : `/etc/wartemarke/${product}.json`;
}

/**
 * Reads `--config FILE` or the machine's own file, if there is one; `--server URL` wins over what it says.
 * @throws ConfigError
 */
export function readConfig<C>(
  product: Product,
  schema: z.ZodType<C>,
  surroundings: Surroundings,
): C {
  // Not strict: Chromium's own switches come the same way.
  const { values } = parseArgs({
    args: surroundings.argv.slice(1),
    options: { server: { type: "string" }, config: { type: "string" } },
    strict: false,
    allowPositionals: true,
  });
  const named = typeof values["config"] === "string" ? values["config"] : null;
  const path = named ?? configPath(product, surroundings);
  const server = typeof values["server"] === "string" ? { server: values["server"] } : {};
  const parsed = schema.safeParse({ ...readObject(path, named !== null), ...server });
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map(
    ({ path: where, message }) => `  ${where.join(".") || "(file)"}: ${message}`,
  );
  throw new ConfigError(
    [`${path}${"server" in server ? " and --server" : ""}:`, ...mistakes].join("\n"),
  );
}

function readObject(path: string, mustExist: boolean): object {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (!mustExist && error instanceof Error && "code" in error && error.code === "ENOENT")
      return {};
    throw new ConfigError(`${path} cannot be read: ${String(error)}`, { cause: error });
  }
  try {
    return z.looseObject({}).parse(JSON.parse(text));
  } catch (error) {
    throw new ConfigError(`${path} is not a JSON object`, { cause: error });
  }
}
