import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isMap, parseDocument, type Document } from "yaml";
import { freePort } from "./free-port.ts";

const example = fileURLToPath(new URL("../offices/halle.yaml", import.meta.url));

export interface OfficeVariant {
  /**
   * `none`: no printers, so nothing is printed. `free`: the example's printers on ports of this machine that are
   * free now. Default `none`, so that tests can run side by side.
   */
  readonly printers?: "none" | "free";
  /** Values of the example replaced or added, by path, such as `[["kiosks", "side"], { area: "og" }]`. */
  readonly set?: readonly (readonly [path: readonly string[], value: unknown])[];
}

/** Writes a variant of the example office to `DIRECTORY/office.yaml` and gives that path. */
export async function writeOffice(directory: string, variant: OfficeVariant = {}): Promise<string> {
  const document = parseDocument(readFileSync(example, "utf8"));
  if (variant.printers === "free") await movePrinters(document);
  else removePrinters(document);
  for (const [path, value] of variant.set ?? []) document.setIn(path, document.createNode(value));
  const file = join(directory, "office.yaml");
  writeFileSync(file, document.toString());
  return file;
}

async function movePrinters(document: Document): Promise<void> {
  for (const key of keysOf(document, "printers")) {
    document.setIn(["printers", key, "port"], await freePort());
  }
}

function removePrinters(document: Document): void {
  for (const owner of ["kiosks", "counters"]) {
    for (const key of keysOf(document, owner)) document.deleteIn([owner, key, "printer"]);
  }
  document.setIn(["printers"], document.createNode({}));
}

function keysOf(document: Document, section: string): readonly string[] {
  const found = document.get(section);
  return isMap(found) ? found.items.map(({ key }) => String(key)) : [];
}
