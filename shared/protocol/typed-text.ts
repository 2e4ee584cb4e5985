import { z } from "zod";

/**
 * One line of text as somebody typed or pasted it: without control characters, and without the invisible marks that
 * would turn round what stands beside it on a screen, in a mail or on paper (Unicode Technical Report 36, 2.5). Joiners
 * stay: names are written with them. Letters that are none, half a surrogate pair, become U+FFFD.
 */
export const typedText = z.string().overwrite((text) =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replaceAll(invisible, ""),
);

/** Lines of text as somebody typed or pasted them, likewise; line breaks and tabs stay. */
export const typedLines = z.string().overwrite((text) =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\p{Zl}\p{Zp}]/gu, "\n")
    .replaceAll(/[^\P{Cc}\n\t]/gu, "")
    .replaceAll(invisible, ""),
);

/** Marks, embeddings, overrides and isolates of direction; spaces without width. */
const invisible = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
