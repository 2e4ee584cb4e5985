// Only the command builder: the package's index would load its USB, serial and Bluetooth drivers.
import Printer from "escpos/printer.js";
import { codePage, markPage } from "./code-page.ts";
import type { Bitmap } from "./drawing/bitmap.ts";

const ESC = 0x1b;
const GS = 0x1d;

/** Rows a raster is cut into, so that a printer with a small buffer starts before it has all. */
const bandRows = 96;

export interface TextStyle {
  readonly font: "a" | "b";
  readonly bold: boolean;
  readonly inverse: boolean;
  /** Multiples of the font's size, 1 to 8. */
  readonly wide: number;
  readonly high: number;
}

/**
 * Collects the bytes of one slip. `escpos` writes the commands it gets right; its `style` and `size` are avoided,
 * since they send ESC 4/5 and ESC !, which not every printer knows or which undo each other.
 */
export class SlipWriter {
  readonly #chunks: Buffer[] = [];
  readonly #printer: Printer;

  constructor() {
    const chunks = this.#chunks;
    this.#printer = new Printer({
      write(data, done) {
        chunks.push(Buffer.from(data));
        done?.(null);
      },
    });
    this.#printer.hardware("init");
    this.#command(ESC, 0x74, codePage.number);
  }

  /** A centred line of text the code page carries. */
  line(text: string, style: TextStyle): void {
    this.#printer.align("ct");
    this.#look(style);
    this.#printer.pureText(text, codePage.encoding).newLine();
  }

  /** A line of a list, from the left: a mark of the printer's first code page, then text of the chosen one. */
  item(mark: string, text: string, style: TextStyle): void {
    this.#printer.align("lt");
    this.#look(style);
    this.#command(ESC, 0x74, markPage.number);
    this.#printer.pureText(mark, markPage.encoding);
    this.#command(ESC, 0x74, codePage.number);
    this.#printer.pureText(text, codePage.encoding).newLine();
  }

  /** Raster bit image, `GS v 0`, in bands. */
  raster({ width, height, bytes }: Bitmap): void {
    const rowBytes = width / 8;
    for (let top = 0; top < height; top += bandRows) {
      const rows = Math.min(bandRows, height - top);
      this.#command(GS, 0x76, 0x30, 0, rowBytes & 0xff, rowBytes >> 8, rows & 0xff, rows >> 8);
      this.#printer.print(Buffer.from(bytes.subarray(top * rowBytes, (top + rows) * rowBytes)));
    }
  }

  /** Feeds to the knife and cuts, leaving a bridge so that the slip does not fall; returns everything written. */
  finish(): Buffer {
    this.#command(GS, 0x56, 66, 0);
    this.#printer.flush();
    return Buffer.concat(this.#chunks);
  }

  #look(style: TextStyle): void {
    this.#printer.font(style.font);
    this.#command(ESC, 0x45, style.bold ? 1 : 0);
    this.#command(GS, 0x42, style.inverse ? 1 : 0);
    this.#command(GS, 0x21, ((style.wide - 1) << 4) | (style.high - 1));
  }

  #command(...bytes: number[]): void {
    this.#printer.print(Buffer.from(bytes));
  }
}
