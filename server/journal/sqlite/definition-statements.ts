import type { Database } from "better-sqlite3";
import type { DefinitionText, DefinitionVersion } from "../../office/ports.ts";

const facts = 'version, at, "by", note';

/** Writing and reading table `definition`. A version never changes. */
export function definitionStatements(database: Database) {
  const insert = database.prepare<[DefinitionText]>(
    "INSERT INTO definition VALUES (@version, @yaml, @at, @by, @note)",
  );
  const newest = database.prepare<[], DefinitionText>(
    `SELECT ${facts}, yaml FROM definition ORDER BY version DESC LIMIT 1`,
  );
  const versions = database.prepare<[], DefinitionVersion>(
    `SELECT ${facts} FROM definition ORDER BY version DESC`,
  );
  const yaml = database
    .prepare<[number], string>("SELECT yaml FROM definition WHERE version = ?")
    .pluck();
  const same = database.prepare<[string], number>("SELECT 1 FROM definition WHERE yaml = ?");

  return {
    insert(text: DefinitionText): void {
      insert.run(text);
    },
    newest: (): DefinitionText | null => newest.get() ?? null,
    versions: (): readonly DefinitionVersion[] => versions.all(),
    yaml: (version: number): string | null => yaml.get(version) ?? null,
    has: (text: string): boolean => same.get(text) !== undefined,
  };
}

export type DefinitionStatements = ReturnType<typeof definitionStatements>;
