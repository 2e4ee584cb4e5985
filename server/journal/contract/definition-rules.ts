import { expect, test } from "vitest";
import type { DefinitionText } from "../../office/ports.ts";
import { batchAfter, monday, nothing } from "../sample-batches.ts";
import type { UsingJournal } from "./journal-under-test.ts";

const first: DefinitionText = {
  version: 1,
  at: monday,
  by: null,
  note: "",
  yaml: "name: Größe ✓\n",
};
const second: DefinitionText = {
  ...first,
  version: 2,
  by: "s01",
  note: "Zimmer 4",
  yaml: "b: 2\n",
};

/** The definitions the office had. */
export function definitionRules(using: UsingJournal): void {
  test("[X8] a definition is recorded with the events it brings about, word for word", () =>
    using(async ({ journal: { definitions }, journal }) => {
      expect(definitions.newest()).toBeNull();
      await journal.append({ ...batchAfter(0, 1), definition: first });
      await journal.append({ ...nothing, definition: second });
      expect(definitions.newest()).toEqual(second);
      expect(definitions.versions().map(({ version, by }) => [version, by])).toEqual([
        [2, "s01"],
        [1, null],
      ]);
      expect([1, 2, 3].map((version) => definitions.yaml(version))).toEqual([
        first.yaml,
        second.yaml,
        null,
      ]);
      expect([first.yaml, "b: 3\n"].map((yaml) => definitions.has(yaml))).toEqual([true, false]);
    }));

  test("[X8] a version that is there already fails its whole batch", () =>
    using(async ({ journal }) => {
      await journal.append({ ...nothing, definition: first });
      const again = { ...batchAfter(0, 1), definition: { ...second, version: 1 } };
      await expect(journal.append(again)).rejects.toMatchObject({ reason: "failed" });
      expect(journal.definitions.newest()).toEqual(first);
      expect(await journal.recover()).toBe(0);
    }));
}
