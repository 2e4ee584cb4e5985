import type { z } from "zod";
import { keptView, type LeaseStore } from "./lease-store.ts";
import { awayMemory, nothingRemembered } from "./memory.ts";

const table = "away";

/** A store in the page's IndexedDB; `name` tells one kiosk of one office from every other. */
export function indexedDbStore(name: string): LeaseStore {
  let opened: Promise<IDBDatabase> | undefined;
  const database = () => (opened ??= open(`wartemarke ${name}`));

  return {
    async update(change) {
      // On disk, not in the system's cache, before the visitor sees a number.
      const transaction = (await database()).transaction(table, "readwrite", {
        durability: "strict",
      });
      const done = committed(transaction);
      const rows = transaction.objectStore(table);
      const stored = await requested(rows.get("memory"));
      const { after, result } = change(read(awayMemory, stored) ?? nothingRemembered);
      rows.put(after, "memory");
      await done;
      return result;
    },
    async view() {
      const rows = (await database()).transaction(table).objectStore(table);
      return read(keptView, await requested(rows.get("view")));
    },
    async keepView(kept) {
      const transaction = (await database()).transaction(table, "readwrite");
      transaction.objectStore(table).put(kept, "view");
      await committed(transaction);
    },
  };
}

/** What another version of this page wrote is as good as nothing, and said so. */
function read<T>(schema: z.ZodType<T>, stored: unknown): T | null {
  if (stored === undefined) return null;
  const parsed = schema.safeParse(stored);
  if (parsed.success) return parsed.data;
  console.error("what this kiosk kept cannot be read:", parsed.error.message);
  return null;
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(table));
  return requested(request);
}

function requested<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("not read")));
  });
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    for (const failure of ["abort", "error"]) {
      transaction.addEventListener(failure, () =>
        reject(transaction.error ?? new Error("not written")),
      );
    }
  });
}
