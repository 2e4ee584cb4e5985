import type { Page } from "@playwright/test";
import { callbackPath } from "../server/access/oidc/oidc-sign-in.ts";
import { freePort } from "../server/testing/free-port.ts";
import {
  oidcClient,
  startOidcProvider,
  type RunningOidcProvider,
} from "../server/testing/oidc-provider.ts";
import { provePage } from "../server/testing/prove-page.ts";
import { signIn as pageWords } from "../shared/i18n/locales/de/sign-in.ts";
import { expect, test as enrolled, type StaffScreen } from "./office/enrolled.ts";
import { saying } from "./pages/words.ts";

/** Of the provider; each worker has its own. */
const port = await freePort();

interface Provided {
  readonly provider: RunningOidcProvider;
}

/** An office with a provider of its own, whose people say on its page who they are. */
const test = enrolled.extend<Provided>({
  people: {
    s01: { roles: ["administrator"] },
    s02: { roles: ["front-office"], subject: "account 02" },
  },
  launch: {
    args: ["--oidc-issuer", `http://localhost:${port}`, "--oidc-client-id", oidcClient.id],
    env: { WARTEMARKE_OIDC_SECRET: oidcClient.secret },
  },
  provider: [
    async ({ office }, use) => {
      const redirect = office.url + callbackPath;
      const provider = await startOidcProvider({ port, redirect, subject: "", asks: true });
      await use(provider);
      await provider.close();
    },
    { auto: true },
  ],
});

/** From the counter's button by the provider's page and back; gives the window in which that ended. */
async function signInAs({ page, access }: StaffScreen, account: string): Promise<Page> {
  const { provider, providerOpened } = access.words.signIn;
  const opened = page.waitForEvent("popup");
  await access.button(provider).click();
  const other = await opened;
  await expect(page.getByText(providerOpened)).toBeVisible();
  await other.getByRole("textbox", { name: provePage.label }).fill(account);
  await other.getByRole("button", { name: provePage.submit }).click();
  return other;
}

test("whoever proves at the office's own provider who they are is signed in at the counter that asked [X3]", async ({
  machines,
}) => {
  const screen = await machines.counter("c1");
  const { access, desk } = screen;
  const other = await signInAs(screen, "account 02");
  await expect(
    other.getByRole("heading", { name: saying(pageWords.done, { counter: "1" }) }),
  ).toBeVisible();
  await expect(other.getByText(pageWords.close)).toBeVisible();
  // The counter goes on by itself, in the name that the office has for that account.
  const title = saying(access.words.duty.title, { name: "Person 02" });
  await expect(access.heading(title)).toBeVisible();
  await access.beginDuty();
  await expect(desk.desk).toBeVisible();
});

test("whom the office does not know, or who turns back, is told so and stays outside [X3]", async ({
  machines,
  provider,
}) => {
  const screen = await machines.counter("c1");
  const { access } = screen;
  const stranger = await signInAs(screen, "account 99");
  await expect(stranger.getByRole("heading", { name: pageWords.failed })).toBeVisible();
  await expect(stranger.getByText(pageWords.why["unknown-person"])).toBeVisible();
  await stranger.close();
  await expect(access.heading(access.words.signIn.title)).toBeVisible();

  provider.turnsBack = true;
  const other = await signInAs(screen, "account 02");
  await expect(other.getByText(pageWords.why["not-confirmed"])).toBeVisible();
  await other.close();
  await expect(access.heading(access.words.signIn.title)).toBeVisible();

  provider.turnsBack = false;
  await signInAs(screen, "account 02");
  await expect(
    access.heading(saying(access.words.duty.title, { name: "Person 02" })),
  ).toBeVisible();
});
