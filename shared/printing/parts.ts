import type { Language } from "../domain/definition.ts";
import type { ListMark, SlipPart } from "./slip-document.ts";

type TextPart = Extract<SlipPart, { kind: "text" }>;

/** Normal and light unless told. */
export function text(
  language: Language,
  words: string,
  { size = "normal", bold = false }: Partial<Pick<TextPart, "size" | "bold">> = {},
): SlipPart {
  return { kind: "text", language, text: words, size, bold };
}

export function list(language: Language, mark: ListMark, items: readonly string[]): SlipPart {
  return { kind: "list", language, mark, items };
}

export function space(dots: number): SlipPart {
  return { kind: "space", dots };
}
