import { describe, expect, test } from "vitest";
import type { Papers } from "../office/ports.ts";

/** A store of papers with what its rules need. */
export interface PapersUnderTest {
  readonly papers: Papers;
  dispose(): Promise<void>;
}

/** What every `Papers` must do. `make` gives an empty one each time. */
export function describePapers(name: string, make: () => Promise<PapersUnderTest>): void {
  async function using(rule: (papers: Papers) => void): Promise<void> {
    const { papers, dispose } = await make();
    try {
      rule(papers);
    } finally {
      await dispose();
    }
  }

  const [first, second] = ["E-2026-000017", "E-2026-000018"];
  /** Every byte there is, so that nothing is taken for text on the way. */
  const pdf = Uint8Array.from({ length: 256 }, (_, byte) => byte);

  describe(`${name} keeps papers`, () => {
    test("[R2] a paper comes back byte for byte, however often it is asked for", () =>
      using((papers) => {
        expect(papers.receipt(first)).toBeNull();
        papers.keepReceipt(first, pdf);
        for (const _ of [1, 2]) expect([...(papers.receipt(first) ?? [])]).toEqual([...pdf]);
        expect(papers.receipt(second)).toBeNull();
      }));

    test("[R2] a paper never changes: a second one for its number is passed over", () =>
      using((papers) => {
        papers.keepReceipt(first, pdf);
        papers.keepReceipt(first, Uint8Array.of(1, 2, 3));
        expect([...(papers.receipt(first) ?? [])]).toEqual([...pdf]);
      }));

    test("[R2] neither who gave a paper nor who read it can change it", () =>
      using((papers) => {
        const given = pdf.slice();
        papers.keepReceipt(first, given);
        given.fill(0);
        papers.receipt(first)?.fill(0);
        expect([...(papers.receipt(first) ?? [])]).toEqual([...pdf]);
      }));

    test("[R2] names and words of a receipt are kept apart, and never change", () =>
      using((papers) => {
        expect(papers.text(first, "names")).toBeNull();
        papers.keepText(first, "names", '{"name":"Amt für Größe"}');
        papers.keepText(first, "words", "[1]");
        papers.keepText(first, "names", "{}");
        expect(papers.text(first, "names")).toBe('{"name":"Amt für Größe"}');
        expect(papers.text(first, "words")).toBe("[1]");
        expect(papers.text(second, "words")).toBeNull();
      }));

    test("[R1] receipts without a paper are told in the order asked", () =>
      using((papers) => {
        expect(papers.missing([])).toEqual([]);
        expect(papers.missing([second, first])).toEqual([second, first]);
        papers.keepReceipt(second, pdf);
        expect(papers.missing([second, first])).toEqual([first]);
      }));
  });
}
