/** The part of `escpos` 2.5 that is used here; the package brings no types. */
declare module "escpos/printer.js" {
  interface Adapter {
    write(data: Buffer, done?: (error: Error | null) => void): unknown;
  }

  class Printer {
    constructor(adapter: Adapter, options?: { readonly encoding?: string });
    hardware(command: "init" | "select" | "reset"): this;
    align(side: "lt" | "ct" | "rt"): this;
    font(family: "a" | "b"): this;
    print(bytes: Buffer | string): this;
    /** Encodes with iconv-lite; does not choose the printer's code page. */
    pureText(text: string, encoding?: string): this;
    newLine(): this;
    flush(done?: (error: Error | null) => void): this;
  }

  export default Printer;
}
