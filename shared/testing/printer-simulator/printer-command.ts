/** One ESC/POS command as the simulator understood it (Epson's command reference). */
export type PrinterCommand =
  | { readonly kind: "initialise" }
  | { readonly kind: "code-page"; readonly number: number }
  | { readonly kind: "align"; readonly side: "left" | "center" | "right" }
  | { readonly kind: "bold"; readonly on: boolean }
  | { readonly kind: "inverse"; readonly on: boolean }
  | { readonly kind: "underline"; readonly on: boolean }
  | { readonly kind: "font"; readonly font: "a" | "b" }
  | { readonly kind: "size"; readonly wide: number; readonly high: number }
  | { readonly kind: "line-spacing"; readonly dots: number }
  | { readonly kind: "text"; readonly bytes: Buffer }
  | { readonly kind: "line-feed" }
  | { readonly kind: "feed-lines"; readonly lines: number }
  | { readonly kind: "feed-dots"; readonly dots: number }
  | {
      readonly kind: "raster";
      readonly rowBytes: number;
      readonly rows: number;
      readonly bytes: Buffer;
    }
  | { readonly kind: "qr-module"; readonly dots: number }
  | { readonly kind: "qr-store"; readonly content: string }
  | { readonly kind: "qr-print" }
  | { readonly kind: "cut" }
  /** Answered in its turn, after everything before it. */
  | { readonly kind: "transmit-status"; readonly which: number }
  /** Answered at once. */
  | { readonly kind: "real-time-status"; readonly which: number }
  | { readonly kind: "unknown"; readonly bytes: Buffer };

export const defaultLineSpacing = 30;
