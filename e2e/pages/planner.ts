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
  async open(): Promise<void> {
    await this.desk.press("4");
    await expect(this.days).toBeVisible();
  }

  get days(): Locator {
    return this.desk.page.getByRole("region", { name: this.words.title, exact: true });
  }

  /** All that is known of the chosen appointment. */
  get details(): Locator {
    return this.desk.page.getByRole("region", { name: this.words.details.title, exact: true });
  }

  get dialog(): Locator {
    return this.desk.dialog;
  }

  /** What the last step did, in words. */
  get told(): Locator {
    return this.days.locator("output.planner-told");
  }

  /** The card of somebody's appointment on the day that is shown. */
  card(name: string, status?: Status): Locator {
    const state = status === undefined ? ".*" : this.words.status[status];
    return this.days.getByRole("button", {
      name: new RegExp(`^\\d\\d:\\d\\d ${name}, .*, ${state}$`),
    });
  }

  /** What a search found. */
  get found(): Locator {
    return this.desk.page.locator(".found").getByRole("listitem");
  }

  /** Types into the search and opens the first that is found. */
  async find(text: string): Promise<void> {
    await this.desk.press("/");
    await this.desk.page.keyboard.type(text);
    await expect(this.found.first()).toBeVisible();
    await this.desk.press("ArrowDown");
    await this.desk.press("Enter");
    await expect(this.details).toBeVisible();
  }

  button(name: string): Locator {
    return this.desk.page.getByRole("button", { name, exact: true });
  }

  /** The times of the dialog that can be chosen. */
  get times(): Locator {
    return this.dialog.getByRole("radiogroup", { name: this.words.book.times }).getByRole("radio");
  }

  field(name: string): Locator {
    return this.dialog.getByRole("textbox", { name });
  }

  /** Chooses a reason in the dialog. */
  async choose(reason: string): Promise<void> {
    await this.dialog.getByRole("radio", { name: reason }).check({ force: true });
  }

  /** Books the first free time for somebody, by keys; gives the code as it is said on the phone. */
  async book(service: string, name: string): Promise<string> {
    await this.desk.press("n");
    await expect(this.dialog.getByRole("searchbox")).toBeFocused();
    await this.desk.page.keyboard.type(service);
    await this.desk.press("ArrowDown");
    await this.desk.press("Enter");
    await this.desk.tabTo(this.times.first());
    await this.desk.press("Space");
    await this.desk.tabTo(this.field(this.words.book.name));
    await this.desk.page.keyboard.type(name);
    await this.desk.press("Control+Enter");
    const code = this.dialog.getByText(/^\d{4} \d{4} \d{4}$/);
    await expect(code).toBeVisible();
    const said = await code.innerText();
    await this.desk.press("Escape");
    await expect(this.dialog).toBeHidden();
    return said;
  }

  says(template: string, values?: Readonly<Record<string, string>>): Locator {
    return this.desk.page.getByText(saying(template, values));
  }
}
