/** Fields whose content opens a visitor's page and so belongs on no screen (rule N5). */
const secretFields = new Set(["secret", "bySecret", "byCode", "byCaseCode", "code"]);

/**
 * Every place where two JSON values differ, in words: `visits 17 status: stored "called", rebuilt "waiting"`.
 * Undefined stands for a value that is not there.
 */
export function* differences(stored: unknown, rebuilt: unknown, path = ""): Iterable<string> {
  if (Object.is(stored, rebuilt)) return;
  const [one, other] = [parts(stored), parts(rebuilt)];
  if (one === null || other === null) {
    yield `${path}: stored ${shown(stored)}, rebuilt ${shown(rebuilt)}`;
    return;
  }
  for (const key of new Set([...one.keys(), ...other.keys()])) {
    if (!secretFields.has(key)) {
      yield* differences(one.get(key), other.get(key), path === "" ? key : `${path} ${key}`);
    } else if (JSON.stringify(one.get(key)) !== JSON.stringify(other.get(key))) {
      yield `${path} ${key}: differs (a secret, not shown)`.trim();
    }
  }
}

function parts(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== "object" || value === null) return null;
  return new Map(Object.entries(value));
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value, (key: string, inner: unknown) =>
    secretFields.has(key) ? "…" : inner,
  );
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
