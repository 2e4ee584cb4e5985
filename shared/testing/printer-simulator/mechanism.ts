import iconv from "iconv-lite";
import QRCode from "qrcode";
import { dotsAcross } from "../../printing/render.ts";
import type { Paper } from "../../printing/slip-document.ts";
import { codePageName } from "./code-pages.ts";
import { defaultLineSpacing } from "./printer-command.ts";
import type { PrinterCommand } from "./printer-command.ts";
import { cellOf, runWidth } from "./strip.ts";
import type { Run, Strip, StripItem } from "./strip.ts";

interface Settings {
  codePage: string;
  side: "left" | "center" | "right";
  lineSpacing: number;
  look: Omit<Run, "text">;
  qrModule: number;
  qrContent: string;
}

/** Head, knife and paper: turns commands into strips and keeps a list of what a real printer would not like. */
export class Mechanism {
  readonly paper: Paper;
  readonly errors: string[] = [];
  #settings = powerOnSettings();
  #line: Run[] = [];
  #items: StripItem[] = [];
  #cuts = 0;

  constructor(paper: Paper) {
    this.paper = paper;
  }

  /** What hangs out of the printer and is not cut yet. */
  get uncut(): Strip {
    return { number: this.#cuts + 1, paper: this.paper, items: [...this.#items] };
  }

  /** Carries out one command; returns the strip that a cut sets free. */
  apply(command: PrinterCommand): Strip | null {
    const settings = this.#settings;
    switch (command.kind) {
      case "initialise":
        this.#line = [];
        this.#settings = powerOnSettings();
        return null;
      case "code-page":
        this.#selectCodePage(command.number);
        return null;
      case "align":
        settings.side = command.side;
        return null;
      case "bold":
        settings.look = { ...settings.look, bold: command.on };
        return null;
      case "inverse":
        settings.look = { ...settings.look, inverse: command.on };
        return null;
      case "underline":
        settings.look = { ...settings.look, underline: command.on };
        return null;
      case "font":
        settings.look = { ...settings.look, font: command.font };
        return null;
      case "size":
        settings.look = { ...settings.look, wide: command.wide, high: command.high };
        return null;
      case "line-spacing":
        settings.lineSpacing = command.dots;
        return null;
      case "text":
        this.#line.push({ ...settings.look, text: iconv.decode(command.bytes, settings.codePage) });
        return null;
      case "line-feed":
        this.#printLine();
        return null;
      case "feed-lines":
        this.#printLine();
        this.#feed((command.lines - 1) * settings.lineSpacing);
        return null;
      case "feed-dots":
        this.#printLine();
        this.#feed(command.dots);
        return null;
      case "raster":
        this.#burn(command.rowBytes, command.rows, command.bytes);
        return null;
      case "qr-module":
        settings.qrModule = command.dots;
        return null;
      case "qr-store":
        settings.qrContent = command.content;
        return null;
      case "qr-print":
        this.#burnQr();
        return null;
      case "cut":
        return this.#cut();
      case "unknown":
        this.errors.push(`unknown command ${command.bytes.toString("hex")}`);
        return null;
      case "real-time-status":
      case "transmit-status":
        return null;
      default:
        return command satisfies never;
    }
  }

  #selectCodePage(number: number): void {
    const name = codePageName(number);
    if (name === null) {
      this.errors.push(`unknown code page ${number}`);
    } else {
      this.#settings.codePage = name;
    }
  }

  #printLine(): void {
    const runs = this.#line;
    this.#line = [];
    const width = runs.reduce((sum, run) => sum + runWidth(run), 0);
    if (width > dotsAcross[this.paper]) {
      this.errors.push(`a line of ${width} dots on ${dotsAcross[this.paper]}`);
    }
    const heights = runs.map((run) => cellOf[run.font].height * run.high);
    const height = Math.max(this.#settings.lineSpacing, ...heights);
    this.#items.push({ kind: "line", runs, side: this.#settings.side, height });
  }

  #feed(dots: number): void {
    this.#items.push({ kind: "feed", height: dots });
  }

  #burn(rowBytes: number, height: number, bytes: Uint8Array): void {
    if (this.#line.length > 0) {
      this.errors.push("a raster in the middle of a line");
      this.#printLine();
    }
    if (rowBytes * 8 > dotsAcross[this.paper]) {
      this.errors.push(`a raster of ${rowBytes * 8} dots on ${dotsAcross[this.paper]}`);
    }
    this.#items.push({ kind: "raster", rowBytes, height, bytes, side: this.#settings.side });
  }

  #burnQr(): void {
    const { modules } = QRCode.create(this.#settings.qrContent, { errorCorrectionLevel: "M" });
    const dots = modules.size * this.#settings.qrModule;
    const rowBytes = Math.ceil(dots / 8);
    const bytes = new Uint8Array(rowBytes * dots);
    for (let y = 0; y < dots; y += 1) {
      for (let x = 0; x < dots; x += 1) {
        const row = Math.floor(y / this.#settings.qrModule);
        const column = Math.floor(x / this.#settings.qrModule);
        if (modules.data[row * modules.size + column] === 1) {
          const at = y * rowBytes + (x >> 3);
          bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7));
        }
      }
    }
    this.#burn(rowBytes, dots, bytes);
  }

  #cut(): Strip {
    if (this.#line.length > 0) {
      this.#printLine();
    }
    const strip = this.uncut;
    this.#items = [];
    this.#cuts += 1;
    return strip;
  }
}

function powerOnSettings(): Settings {
  return {
    codePage: "cp437",
    side: "left",
    lineSpacing: defaultLineSpacing,
    look: { font: "a", bold: false, inverse: false, underline: false, wide: 1, high: 1 },
    qrModule: 3,
    qrContent: "",
  };
}
