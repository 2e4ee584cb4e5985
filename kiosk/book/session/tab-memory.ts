import type { z } from "zod";

/** What this tab remembers over a reload, and no other tab sees; gone when it is closed. Never a name or an address. */
export interface TabMemory {
  /** Null when there is nothing, or nothing that fits. */
  read<T>(key: string, schema: z.ZodType<T>): T | null;
  /** Null forgets. */
  write(key: string, value: unknown): void;
}

const prefix = "wartemarke.book.";

/** In `storage`, as long as the browser lets us; a tab that may store nothing forgets at a reload. */
export function tabMemory(storage: () => Storage): TabMemory {
  const kept = new Map<string, string>();
  const attempt = <T>(step: (storage: Storage) => T): T | null => {
    try {
      return step(storage());
    } catch (error) {
      console.warn("this tab may not store anything", error);
      return null;
    }
  };
  return {
    read(key, schema) {
      const text = kept.get(key) ?? attempt((area) => area.getItem(prefix + key));
      if (text === null) return null;
      const found = schema.safeParse(parsed(text));
      return found.success ? found.data : null;
    },
    write(key, value) {
      if (value === null) {
        kept.delete(key);
        attempt((area) => area.removeItem(prefix + key));
      } else {
        const text = JSON.stringify(value);
        kept.set(key, text);
        attempt((area) => area.setItem(prefix + key, text));
      }
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    console.warn("something else is stored here", error);
    return null;
  }
}
