import type { Language } from "../../domain/definition.ts";

const rightToLeft: ReadonlySet<string> = new Set(["ar", "fa", "he", "ur", "ckb"]);

export function directionOf(language: Language): "rtl" | "ltr" {
  return rightToLeft.has(language.split("-")[0] ?? language) ? "rtl" : "ltr";
}
