import type { Language } from "../../shared/domain/definition.ts";

/** What a mail says, before it is set as text or HTML. Plain text throughout: nothing in it is markup. */
export interface Letter {
  readonly language: Language;
  readonly office: string;
  readonly subject: string;
  readonly greeting: string;
  readonly opening: readonly string[];
  readonly facts: readonly Fact[];
  readonly code: LetterCode | null;
  readonly bring: { readonly title: string; readonly items: readonly string[] } | null;
  /** The first one is what most will want to do. */
  readonly links: readonly LetterLink[];
  readonly closing: readonly string[];
  readonly foot: readonly string[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface LetterCode {
  readonly label: string;
  /** `1234 5678 9012` */
  readonly groups: string;
  readonly hint: string;
  /** What the picture is called for who cannot see it. */
  readonly picture: string;
}

export interface LetterLink {
  readonly text: string;
  readonly url: string;
}
