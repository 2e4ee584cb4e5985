import { expect, type Locator, type Page } from "@playwright/test";
import { saying, words } from "./words.ts";

/** A counter terminal as staff use it: by keys. */
export class CounterPage {
  readonly page: Page;
  readonly words = words.de.counter;

  constructor(page: Page) {
    this.page = page;
  }

  async open(url: string, counter: string): Promise<void> {
    await this.page.goto(`${url}/counter/?counter=${counter}`);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Somebody signs on for the front: typing finds the name, Enter takes the counter. */
  async signOn(person: string): Promise<void> {
    const people = this.page.getByRole("listbox", { name: this.words.duty.person });
    await expect(people).toBeFocused();
    await this.page.keyboard.type(person);
    await expect(people.getByRole("option", { name: person })).toBeFocused();
    await this.press("Enter");
    await expect(this.desk).toBeVisible();
  }

  /** The line on top: visit, state and what to do next. */
  get desk(): Locator {
    const { free, called, serving } = this.words.status;
    return this.page.getByRole("region", { name: new RegExp(`^(${free}|${called}|${serving})$`) });
  }

  state(state: "free" | "called" | "serving"): Locator {
    return this.page.getByRole("region", { name: this.words.status[state], exact: true });
  }

  /** The number at the desk. */
  get number(): Locator {
    return this.desk.locator("bdi");
  }

  get visit(): Locator {
    return this.page.getByRole("region", { name: this.words.visit.title });
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  /** A row of the list that is shown. */
  listed(number: string): Locator {
    return this.page.getByRole("row", { name: number });
  }

  /** What the list of this name counts. */
  tab(name: "waiting" | "parked" | "missed", count: number): Locator {
    return this.page.getByRole("tab", { name: `${this.words.lists[name]} ${count}` });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  /** The line at the foot that says why a key did nothing. */
  hint(text: string | RegExp): Locator {
    return this.page.getByRole("contentinfo").getByText(text);
  }

  says(template: string, values?: Readonly<Record<string, string>>): Locator {
    return this.page.getByText(saying(template, values));
  }

  get offline(): Locator {
    return this.page.getByRole("alert").filter({ hasText: saying(this.words.connection.offline) });
  }
}
