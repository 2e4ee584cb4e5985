import type { Language } from "../domain/definition.ts";

/** Width of the paper roll in millimetres. */
export type Paper = 80 | 58;

/** A label and what it says, such as "Vor Ihnen" and "5". */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A tick for what is there, an empty box for what is to come. */
export type ListMark = "tick" | "box";

export type TextSize = "small" | "normal" | "large";

/** One piece of a slip, from top to bottom. Text keeps the language that decides its direction. */
export type SlipPart =
  | {
      readonly kind: "text";
      readonly language: Language;
      readonly text: string;
      readonly size: TextSize;
      readonly bold: boolean;
    }
  /** Side by side when there are two; the values are large. */
  | { readonly kind: "facts"; readonly language: Language; readonly facts: readonly Fact[] }
  /** One below the other from where reading begins, each with its mark. */
  | {
      readonly kind: "list";
      readonly language: Language;
      readonly mark: ListMark;
      readonly items: readonly string[];
    }
  /** White on black, such as the mark of a copy. */
  | { readonly kind: "stamp"; readonly language: Language; readonly text: string }
  /** The Wartemarke itself: as large as the paper allows, the letter lighter than the digits. */
  | { readonly kind: "number"; readonly letter: string; readonly digits: string }
  | { readonly kind: "qr"; readonly content: string }
  | { readonly kind: "rule"; readonly style: "perforation" | "line" }
  /** Empty paper, in dots (8 dots are a millimetre). */
  | { readonly kind: "space"; readonly dots: number };

/** What a slip says, before it is known on which paper; it ends with a cut. */
export interface SlipDocument {
  readonly parts: readonly SlipPart[];
}
