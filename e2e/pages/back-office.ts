import { expect, type Locator } from "@playwright/test";
import type { CounterPage } from "./counter.ts";
import { saying } from "./words.ts";

type Step = keyof CounterPage["words"]["visit"]["caseStatus"];

/** The back office on a counter's screen: the team's list, and what is open beside it. */
export class BackOfficePage {
  readonly desk: CounterPage;
  readonly words;

  constructor(desk: CounterPage) {
    this.desk = desk;
    this.words = desk.words.backOffice;
  }

  /** Somebody signs on for the back office, from a screen where nobody is. */
  async signOn(person: string, team: string): Promise<void> {
    const { page, words } = this.desk;
    await expect(this.dialog).toBeHidden();
    const people = page.getByRole("listbox", { name: words.duty.person });
    await people.getByRole("option", { name: person }).click();
    await page.getByRole("radio", { name: words.duty.back }).check({ force: true });
    await page.getByRole("radio", { name: team }).check({ force: true });
    await this.button(words.duty.submitBack).click();
    await expect(this.lists).toBeVisible();
  }

  get lists(): Locator {
    return this.desk.page.getByRole("region", { name: this.words.lists, exact: true });
  }

  /** The lines of the list, in its order. */
  get rows(): Locator {
    return this.lists.locator("tbody").getByRole("row");
  }

  row(number: string): Locator {
    return this.lists.getByRole("row", { name: number });
  }

  /** The case that is open beside the list. */
  caseOf(number: string): Locator {
    return this.desk.page.getByRole("region", { name: saying(this.words.caseTitle, { number }) });
  }

  /** Whatever case is open. */
  get file(): Locator {
    return this.desk.page.getByRole("region", { name: saying(this.words.caseTitle) });
  }

  /** What happened to the open case, newest first. */
  get history(): Locator {
    return this.desk.page
      .getByRole("list", { name: this.words.tabs.history })
      .getByRole("listitem");
  }

  get post(): Locator {
    return this.desk.page.getByRole("region", { name: this.words.post.title, exact: true });
  }

  /** Whatever is open beside the list. */
  get beside(): Locator {
    return this.desk.page.locator(".case-panel");
  }

  /** The field for a note on the open case. */
  get note(): Locator {
    return this.file.getByRole("textbox", { name: this.words.note.label });
  }

  /** How the open case stands. */
  status(step: Step): Locator {
    return this.file.locator(".tag").getByText(this.desk.words.visit.caseStatus[step], {
      exact: true,
    });
  }

  get dialog(): Locator {
    return this.desk.dialog;
  }

  /** What the last step did, in words. */
  get told(): Locator {
    return this.lists.locator("output.planner-told");
  }

  /** What others did to the open case meanwhile. */
  get changed(): Locator {
    return this.file.locator(".changed-since");
  }

  button(name: string): Locator {
    return this.desk.page.getByRole("button", { name, exact: true });
  }

  tab(name: "documents" | "papers" | "history"): Locator {
    return this.file.getByRole("tab", { name: this.words.tabs[name] });
  }

  /** Opens any team's case by its number. */
  async open(number: string): Promise<void> {
    await expect(this.lists).toBeVisible();
    await this.desk.press("/");
    await this.desk.page.keyboard.type(number);
    await this.desk.press("Enter");
    await expect(this.caseOf(number)).toBeVisible();
  }

  /** The big button, by its key, until the case stands there. */
  async step(to: Step): Promise<void> {
    // What was asked before is answered.
    await expect(this.file.locator(".case-best")).toBeEnabled();
    await this.desk.press("s");
    await expect(this.status(to)).toBeVisible();
  }

  /** Every document of the open case has come. */
  async receiveAll(): Promise<void> {
    await this.tab("documents").click();
    await this.desk.page
      .getByRole("button", { name: this.desk.words.handOver.allReceived })
      .click();
    // Of alternatives, the first that is offered.
    for (const group of await this.file.locator(".alternatives").all()) {
      await group
        .getByRole("radio", { name: this.desk.words.handOver.states.received })
        .first()
        .check();
    }
    await this.button(this.words.documents.save).click();
    await expect(this.button(this.words.documents.save)).toBeHidden();
  }

  /** Registers a letter by the number on its sticker, as a scanner types it. */
  async registerLetter(sticker: string, about: string): Promise<void> {
    await this.desk.press("l");
    await expect(
      this.dialog.getByRole("textbox", { name: this.words.letter.sticker }),
    ).toBeFocused();
    await this.dialog.getByRole("textbox", { name: this.words.letter.about }).fill(about);
    await this.dialog.getByRole("textbox", { name: this.words.letter.sticker }).focus();
    await this.desk.page.keyboard.type(sticker);
    await this.desk.press("Enter");
    await expect(this.told).toContainText(sticker);
  }

  /** Begins a case from the letter or e-mail that is open; gives its number. */
  async openCase(service: string): Promise<string> {
    await this.button(this.words.post.openCase).click();
    await expect(this.dialog.getByRole("searchbox")).toBeFocused();
    await this.desk.page.keyboard.type(service);
    await this.desk.press("ArrowDown");
    await this.desk.press("Enter");
    await expect(this.dialog.getByRole("option", { name: service, selected: true })).toBeVisible();
    await this.desk.press("Control+Enter");
    await expect(this.dialog).toBeHidden();
    const number = this.file.getByRole("heading", { level: 2 });
    await expect(number).toHaveText(/^\d{4}-\d{6}-\d$/);
    return number.innerText();
  }
}
