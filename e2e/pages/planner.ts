import { expect, type Locator } from "@playwright/test";
import type { CounterPage } from "./counter.ts";
import { saying } from "./words.ts";

type Status = keyof CounterPage["words"]["planner"]["status"];

/** The appointments on a counter's screen, as staff plan them. */
export class PlannerPage {
  readonly desk: CounterPage;
  readonly words;

  constructor(desk: CounterPage) {
    this.desk = desk;
    this.words = desk.words.planner;
  }

  /** From the desk, where somebody is signed on. */
  static async open(desk: CounterPage): Promise<PlannerPage> {
    const planner = new PlannerPage(desk);
    await desk.press("4");
    await expect(planner.days).toBeVisible();
    return planner;
  }

  get days(): Locator {
    return this.desk.page.getByRole("region", { name: this.words.title, exact: true });
  }

  get details(): Locator {
    return this.desk.page.getByRole("region", { name: this.words.details.title, exact: true });
  }

  get dialog(): Locator {
    return this.desk.dialog;
  }

  /** What the last step did. */
  told(template: string, values?: Readonly<Record<string, string>>): Locator {
    return this.days.getByRole("status").filter({ hasText: saying(template, values) });
  }

  /** The card of somebody's appointment on the day that is shown. */
  card(name: string, status: Status = "booked"): Locator {
    const said = new RegExp(`^\\d\\d:\\d\\d ${name}, .*, ${this.words.status[status]}$`);
    return this.days.getByRole("button", { name: said });
  }

  /** What a search found. */
  get found(): Locator {
    return this.desk.page
      .getByRole("region", { name: this.words.find.label })
      .getByRole("listitem");
  }

  async find(text: string): Promise<void> {
    const field = this.desk.page.getByRole("searchbox", { name: this.words.find.label });
    await field.fill(text);
  }

  button(name: string): Locator {
    return this.desk.page.getByRole("button", { name, exact: true });
  }

  /** The chosen appointment's fact beside this word. */
  fact(word: string): Locator {
    return this.details.locator("dt", { hasText: word }).locator("xpath=following-sibling::dd");
  }

  /** A reason of the dialog that is open. */
  reason(text: string): Locator {
    return this.dialog.getByRole("radio", { name: text });
  }
}
