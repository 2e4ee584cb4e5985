import type { Log } from "./office/log.ts";

/** One line per message on standard error, with the facts as JSON. */
export const consoleLog: Log = {
  info: (message, facts) => write("info", message, facts),
  warn: (message, facts) => write("warn", message, facts),
  error: (message, facts) => write("error", message, facts),
};

function write(
  level: string,
  message: string,
  facts: Readonly<Record<string, unknown>> = {},
): void {
  const told = Object.entries(facts).map(([name, value]) => [name, plain(value)] as const);
  const rest = told.length === 0 ? "" : ` ${JSON.stringify(Object.fromEntries(told))}`;
  console.error(`${level}: ${message}${rest}`);
}

function plain(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const cause = value.cause instanceof Error ? `: ${value.cause.message}` : "";
  return `${value.message}${cause}`;
}
