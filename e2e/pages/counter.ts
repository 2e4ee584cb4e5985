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

  /** Goes on by Tab until this has the focus. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let steps = 0; steps < 40; steps += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press("Tab");
    }
    throw new Error(`not reached by Tab: ${target.toString()}`);
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

  /** Opens the clearing desk's dialog and chooses the service; the focus is then in the checklist. */
  async openHandOver(service: string): Promise<void> {
    await this.press("h");
    await expect(this.dialog.getByRole("searchbox")).toBeFocused();
    await this.page.keyboard.type(service);
    await this.press("ArrowDown");
    await this.press("Enter");
    await this.inChecklist();
  }

  /** The focus has come to the first document. */
  async inChecklist(): Promise<void> {
    await expect(this.dialog.locator("[data-document] input:focus")).toHaveCount(1);
  }

  /** A document of the checklist, by its name. */
  document(name: string | RegExp): Locator {
    return this.dialog.getByRole("radiogroup", { name });
  }

  /** Ticks what became of a document. */
  async tick(name: string | RegExp, state: "received" | "missing" | "not-needed"): Promise<void> {
    const mark = this.words.handOver.states[state];
    await this.document(name).first().getByRole("radio", { name: mark }).check();
  }

  /** "complete", or how much is missing. */
  get completeness(): Locator {
    return this.dialog.locator(".completeness");
  }

  /** Sends the checklist as it is; gives the number of the case. */
  async sendHandOver(): Promise<string> {
    await this.press("Control+Enter");
    const number = this.dialog.getByText(/^\d{4}-\d{6}-\d$/);
    await expect(number).toBeVisible();
    return number.innerText();
  }

  /** Hands the visit over for this service with every document received; gives the number of the case. */
  async handOver(service: string): Promise<string> {
    await this.openHandOver(service);
    await this.press("a");
    return this.sendHandOver();
  }

  /** The code of the status page, as the dialog after a hand-over shows it. */
  async statusCode(): Promise<string> {
    const code = await this.dialog.getByText(/^\d{4} \d{4} \d{4}$/).innerText();
    return code.replaceAll(" ", "");
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

  get whoIsWhere(): Locator {
    return this.page.getByRole("region", { name: this.words.duty.hereTitle });
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
