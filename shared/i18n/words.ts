/** Plural forms a language may have besides German's `one` and `other` (Unicode CLDR). */
type OtherForms = "zero" | "two" | "few" | "many";

/** Every key of the German words, with the plural forms the other language needs. */
export type WordsLike<German> = {
  readonly [K in keyof German]: German[K] extends string ? string : WordsLike<German[K]>;
} & {
  readonly [
    K in keyof German as K extends `${infer Stem}_other` ? `${Stem}_${OtherForms}` : never
  ]?: string;
};

/** One namespace in every language the clients speak. German is the base and the fallback. */
export interface Namespace<German> {
  readonly de: German;
  readonly en: WordsLike<German>;
  readonly ar: WordsLike<German>;
}
