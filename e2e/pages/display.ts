import { expect, type Locator, type Page } from "@playwright/test";
import { saying, words } from "./words.ts";

/** A tone the display's gong plays, in seconds of its audio clock. */
export interface Tone {
  readonly from: number;
  readonly until: number;
}

/** A hall display; nobody touches it. */
export class DisplayPage {
  readonly page: Page;
  readonly words = words.de.display;
  readonly #tones: Tone[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  /** `more` of the address, such as `sound=off`. */
  async open(url: string, area: string, more = ""): Promise<void> {
    await this.#listen();
    await this.page.goto(`${url}/display/?area=${area}&${more}`);
    await expect(this.page.getByRole("main")).toBeVisible();
  }

  /** Every tone since the page was opened. */
  get tones(): readonly Tone[] {
    return this.#tones;
  }

  /** The row of a number, called or past. */
  row(number: string): Locator {
    return this.page.getByRole("listitem").filter({ hasText: number });
  }

  /** Every row that calls a number now. */
  get calledRows(): Locator {
    return this.page.locator("li[data-current=true]");
  }

  async shows(number: string, counter: string): Promise<void> {
    await expect(this.row(number)).toHaveAttribute("data-current", "true");
    await expect(this.row(number).getByText(counter, { exact: true })).toBeVisible();
  }

  /** The words that what is shown is old (rule D3). */
  get lost(): Locator {
    return this.page.getByRole("alert").filter({ hasText: this.words.lost });
  }

  says(template: string, values?: Readonly<Record<string, string>>): Locator {
    return this.page.getByText(saying(template, values));
  }

  /** Hears the gong: its tones are told to the console before they are played. */
  async #listen(): Promise<void> {
    this.page.on("console", (message) => {
      const [word, from, until] = message.text().split(" ");
      if (word === "tone") this.#tones.push({ from: Number(from), until: Number(until) });
    });
    await this.page.addInitScript(() => {
      const begun = new WeakMap<AudioScheduledSourceNode, number>();
      const { start, stop } = OscillatorNode.prototype;
      OscillatorNode.prototype.start = function (when = 0) {
        begun.set(this, when);
        start.call(this, when);
      };
      OscillatorNode.prototype.stop = function (when = 0) {
        console.debug(`tone ${begun.get(this)} ${when}`);
        stop.call(this, when);
      };
    });
  }
}
