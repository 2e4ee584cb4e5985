import { inflateSync } from "node:zlib";

interface Table {
  readonly tag: string;
  readonly checksum: number;
  readonly data: Buffer;
}

/**
 * Unpacks a web font (WOFF 1.0, W3C Recommendation of 2012) to the sfnt that is in it, under another family name: the
 * subsets of one family all carry its name, and a typesetter keeps one face of each name. Throws on what is no WOFF.
 */
export function unpackedFont(woff: Buffer, family: string): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error(`the font of ${family} is no WOFF`);
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const table = readTable(woff, 44 + 20 * index);
    return table.tag === "name" ? { ...table, data: nameTable(family) } : table;
  });
  return sfnt(woff.subarray(4, 8), tables);
}

function readTable(woff: Buffer, at: number): Table {
  const offset = woff.readUInt32BE(at + 4);
  const stored = woff.subarray(offset, offset + woff.readUInt32BE(at + 8));
  const isPacked = stored.length < woff.readUInt32BE(at + 12);
  return {
    tag: woff.toString("latin1", at, at + 4),
    checksum: woff.readUInt32BE(at + 16),
    data: isPacked ? inflateSync(stored) : stored,
  };
}

/** The table directory of the OpenType specification, then the tables, each at a multiple of four bytes. */
function sfnt(flavour: Buffer, tables: readonly Table[]): Buffer {
  const power = Math.floor(Math.log2(tables.length));
  const directory = Buffer.alloc(12 + 16 * tables.length);
  flavour.copy(directory);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (tables.length - 2 ** power), 10);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const at = 12 + 16 * index;
    directory.write(tag, at, "latin1");
    directory.writeUInt32BE(checksum, at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(data.length, at + 12);
    const padding = -data.length & 3;
    parts.push(data, Buffer.alloc(padding));
    offset += data.length + padding;
  }
  return Buffer.concat(parts);
}

/** A name table of format 0 with what a typesetter and a PDF ask for, in English for Windows (3, 1, 0x409). */
function nameTable(family: string): Buffer {
  const names = [
    [1, family],
    [2, "Regular"],
    [4, family],
    [6, family.replaceAll(" ", "")],
  ] as const;
  const head = Buffer.alloc(6 + 12 * names.length);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  const texts = names.map(([, text]) => Buffer.from(text, "utf16le").swap16());
  let offset = 0;
  for (const [index, [id]] of names.entries()) {
    const length = texts[index]?.length ?? 0;
    for (const [field, value] of [3, 1, 0x409, id, length, offset].entries()) {
      head.writeUInt16BE(value, 6 + 12 * index + 2 * field);
    }
    offset += length;
  }
  return Buffer.concat([head, ...texts]);
}
