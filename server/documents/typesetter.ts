import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { bundledFonts, families } from "./bundled-fonts.ts";
import type { ConfirmationContent } from "./confirmation-content.ts";
import { qrDrawing } from "./qr-drawing.ts";
import type { ReceiptContent } from "./receipt-content.ts";

/**
 * PDF/A-2a: kept readable for decades, with its structure, language and letters tagged for screen readers. A text with
 * a letter that no font has cannot be that; it is set as an ordinary PDF then.
 */
const standards = ["a-2a", "1.7"] as const;

const template = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

/** Typst with the papers' templates and the fonts of the screens. Blocks its thread for some 300 ms at first. */
export class Typesetter {
  readonly #confirmation = template("confirmation.typ");
  readonly #receipt = template("receipt.typ");
  readonly #compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL(".", import.meta.url)),
    fontArgs: [{ fontBlobs: bundledFonts() }],
  });

  /** Throws with what Typst said. */
  confirmation(content: ConfirmationContent): Uint8Array {
    return this.#set(this.#confirmation, JSON.stringify(content));
  }

  /** Throws with what Typst said. The same content gives the same bytes. */
  receipt(content: ReceiptContent): Uint8Array {
    return this.#set(
      this.#receipt,
      JSON.stringify({ ...content, picture: qrDrawing(content.link) }),
    );
  }

  /** Forgets what earlier pages left behind; they are all different. */
  forget(): void {
    this.#compiler.evictCache(10);
  }

  #set(mainFileContent: string, content: string): Uint8Array {
    const compiler = this.#compiler;
    const inputs = { content, families: JSON.stringify(families) };
    const compiled = compiler.compile({ mainFileContent, inputs });
    const document = compiled.result;
    if (document === null) {
      const error = compiled.takeError();
      throw new Error(JSON.stringify(error === null ? [] : error.shortDiagnostics));
    }
    let lastFailure: unknown;
    for (const pdfStandard of standards) {
      try {
        return compiler.pdf(document, { pdfStandard });
      } catch (failure) {
        lastFailure = failure;
      }
    }
    throw new Error("the page was set but no PDF could be made", { cause: lastFailure });
  }
}
