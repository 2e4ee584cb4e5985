import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds against WCAG 2.2 AA that keeps people out: rule, where, and how it is. */
export async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    // For some seconds it names what was chosen by the element that said so, which may be gone by then.
    .exclude("[data-live-announcer]")
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    // An experiment of axe: it takes the description of a list's option for a part of its label.
    .disableRules("label-content-name-mismatch")
    .analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => {
      return nodes
        .filter(({ html }) => id !== "scrollable-region-focusable" || !isList(html))
        .map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`);
    });
}

/** A list that is moved through from its search field takes no focus itself; the arrow keys scroll it all the same. */
function isList(html: string): boolean {
  return html.includes('role="listbox"');
}
