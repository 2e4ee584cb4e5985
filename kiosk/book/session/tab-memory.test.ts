import { expect, it } from "vitest";
import { z } from "zod";
import { tabMemory } from "./tab-memory.ts";

/** What a browser keeps for a tab. */
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const schema = z.object({ due: z.number() });

it("remembers over a reload, until it is told to forget", () => {
  const tab = storage();
  tabMemory(() => tab).write("hold", { due: 9 });
  const reloaded = tabMemory(() => tab);
  expect(reloaded.read("hold", schema)).toEqual({ due: 9 });
  reloaded.write("hold", null);
  expect(tabMemory(() => tab).read("hold", schema)).toBeNull();
});

it("takes what does not fit for nothing", () => {
  const tab = storage();
  tab.setItem("wartemarke.book.hold", "{");
  expect(tabMemory(() => tab).read("hold", schema)).toBeNull();
  tab.setItem("wartemarke.book.hold", '{"due":"9"}');
  expect(tabMemory(() => tab).read("hold", schema)).toBeNull();
});

it("works without a reload's help where the browser stores nothing", () => {
  const memory = tabMemory(() => {
    throw new DOMException("not in this browser", "SecurityError");
  });
  memory.write("hold", { due: 9 });
  expect(memory.read("hold", schema)).toEqual({ due: 9 });
});
