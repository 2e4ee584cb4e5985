import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

const root = fileURLToPath(new URL("..", import.meta.url));
mkdirSync(join(root, "build"), { recursive: true });
const scratch = mkdtempSync(join(root, "build", "imports-"));
const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
const boxConfig = z.object({ references: z.array(z.object({ path: z.string() })) });

beforeAll(() => {
  // The boxes' declarations, which `npm test` has built already.
  spawnSync(process.execPath, [compiler, "-b"], { cwd: root });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What the compiler says when a file with this line is part of a box. */
function compileInside(box: string, line: string): string {
  const directory = mkdtempSync(join(scratch, "box-"));
  writeFileSync(join(directory, "intruder.ts"), `${line}\n`);
  const its = boxConfig.parse(JSON.parse(readFileSync(join(root, box, "tsconfig.json"), "utf8")));
  const config = {
    extends: join(root, box, "tsconfig.json"),
    compilerOptions: {
      rootDir: root,
      outDir: join(directory, "out"),
      rewriteRelativeImportExtensions: false,
    },
    references: its.references.map(({ path }) => ({ path: join(root, box, path) })),
    include: ["intruder.ts"],
  };
  writeFileSync(join(directory, "tsconfig.json"), JSON.stringify(config));
  const { stdout } = spawnSync(process.execPath, [compiler, "-p", directory], {
    cwd: root,
    encoding: "utf8",
  });
  return stdout;
}

/** The import of a file as the intruder has to write it. */
const from = (path: string) =>
  JSON.stringify(relative(join(scratch, "box-000000"), join(root, path)));

test.each([
  ["shared/domain", "shared/protocol/version.ts"],
  ["shared/protocol", "shared/i18n/languages.ts"],
  ["kiosk", "server/office/office.ts"],
  ["kiosk", "display/address.ts"],
  ["server/sockets", "server/journal/sqlite/sqlite-journal.ts"],
  ["server/journal", "server/sockets/sockets.ts"],
  ["server/access", "server/http/health.ts"],
  ["server/office", "server/access/ports.ts"],
  ["shared/shell", "server/access/ports.ts"],
  ["display", "shared/shell/product.ts"],
  ["shared/printers", "shared/protocol/version.ts"],
  ["shared/device-printing", "server/printing/device-printer.ts"],
])("%s cannot import %s", (box, path) => {
  expect(compileInside(box, `import ${from(path)};`)).toContain("TS6307");
});

test.each([
  ["a Node module", 'import "node:fs";'],
  ["the process", "export const where = process.cwd();"],
  ["the page", "export const title = document.title;"],
  ["the console", 'console.log("hello");'],
])("the domain cannot reach %s", (_what, line) => {
  expect(compileInside("shared/domain", line)).toMatch(/error TS\d+/);
});

test.each([
  ["shared/protocol", "shared/domain/definition.ts"],
  ["kiosk", "shared/protocol/version.ts"],
  ["server/sockets", "server/office/office.ts"],
  ["server/http", "server/access/ports.ts"],
])("%s may import %s", (box, path) => {
  expect(compileInside(box, `import ${from(path)};`)).toBe("");
});
