import { existsSync } from "node:fs";
import { join } from "node:path";
import type { AfterPackContext } from "electron-builder";
import { setFuses, wrongFuses } from "./fuses.ts";

/** Sets the fuses of what was just packed, before it is signed or put into an installer, and reads them back. */
export default async function afterPack({ appOutDir, packager }: AfterPackContext): Promise<void> {
  const program = programIn(appOutDir, [
    packager.appInfo.productFilename,
    ...("executableName" in packager ? [String(packager.executableName)] : []),
  ]);
  await setFuses(program);
  const wrong = await wrongFuses(program);
  if (wrong.length > 0) throw new Error(`fuses of ${program}: ${wrong.join(", ")}`);
  console.log(`  • fuses set and read back in ${program}`);
}

function programIn(directory: string, names: readonly string[]): string {
  const paths = names.flatMap((name) => [join(directory, `${name}.exe`), join(directory, name)]);
  const found = paths.find((path) => existsSync(path));
  if (found === undefined) throw new Error(`no program among ${paths.join(", ")}`);
  return found;
}
