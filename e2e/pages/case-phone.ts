import { expect, type Locator } from "@playwright/test";
import type { CaseStatus } from "../../shared/domain/cases/steps.ts";
import { status as arabic } from "../../shared/i18n/locales/ar/status.ts";
import { stepOfSteps, visitorStep } from "../../shared/domain/cases/visitor-step.ts";
import type { PhonePage } from "./phone.ts";

/** A case's status page on the visitor's own phone, in Arabic; the phone's clock is the test's. */
export class CasePhone {
  readonly phone: PhonePage;
  readonly words = arabic;

  constructor(phone: PhonePage) {
    this.phone = phone;
  }

  /** The step the application is at. */
  get step(): Locator {
    return this.phone.page.locator("[aria-current=step]");
  }

  listed(document: string): Locator {
    return this.phone.page.getByRole("listitem").filter({ hasText: document });
  }

  /** Within the minute in which it looks again by itself, it says so: heading and step. */
  async follows(status: CaseStatus): Promise<void> {
    // A jump: minutes run through would also run out the time that the server has to answer.
    await this.phone.page.clock.fastForward(60_000);
    await expect(this.phone.heading(this.words.now[status].title)).toBeVisible();
    const [name, place] = [visitorStep(status), stepOfSteps(status)];
    if (name === null || place === null) throw new Error(`no step on the way: ${status}`);
    await expect(this.step).toContainText(this.words.steps[name].name);
    await expect(
      this.phone.says(this.words.step, { k: String(place.k), n: String(place.n) }),
    ).toBeVisible();
  }
}
