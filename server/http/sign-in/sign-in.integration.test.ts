import { Worker } from "node:worker_threads";
import { once } from "node:events";
import Fastify from "fastify";
import rateLimit from "@fastify/rate-limit";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { minute, second } from "../../../shared/domain/instant.ts";
import type { AccessAcknowledgement } from "../../../shared/protocol/access.ts";
import { OidcProvider } from "../../access/oidc/provider.ts";
import { callbackPath, OidcSignIn, takeOverPath } from "../../access/oidc/oidc-sign-in.ts";
import { readOidcSettings, type OidcSettings } from "../../access/oidc/settings.ts";
import type { CounterPlace } from "../../access/staff-door.ts";
import { freePort } from "../../testing/free-port.ts";
import {
  oidcClient,
  startOidcProvider,
  type OidcProviderOptions,
  type RunningOidcProvider,
} from "../../testing/oidc-provider.ts";
import { openOffice } from "../../testing/open-office.ts";
import { account, openDoor, placeAt, signIn } from "../../testing/open-staff.ts";
import { RedirectedBrowser, type Page } from "../../testing/redirected-browser.ts";
import { signInRoutes } from "./sign-in-routes.ts";

const c1: CounterPlace = { ...placeAt("c1"), address: "127.0.0.1" };
const c2: CounterPlace = { ...placeAt("c2"), address: "127.0.0.1" };

/** An office whose counters sign people in through a provider at this port; the provider need not be there. */
async function openSignIn(port: number, secret: string | null = oidcClient.secret) {
  const opened = await openOffice();
  const { door, store } = openDoor(opened);
  for (const counter of ["c1", "c2"]) {
    store.saveDevice({
      id: `device of ${counter}`,
      kind: "counter",
      publicKey: counter,
      name: counter,
      place: counter,
      printer: null,
      version: "0.1.0",
      enrolledAt: 0,
      enrolledBy: "s03",
      revokedAt: null,
      lastSeen: null,
    });
  }
  store.saveAccount(await account("s01", ["front-office"]));
  store.saveAccount(await account("s02", ["front-office"]));
  const watch = { now: 0 };
  const stopwatch = () => watch.now;
  let url = "";
  const oidc = new OidcSignIn({
    provider: new OidcProvider(settings(port, secret), opened.log, stopwatch),
    door,
    store,
    officeUrl: () => url,
    stopwatch,
  });
  door.useProvider(oidc);
  const fastify = Fastify();
  await fastify.register(rateLimit, { max: 6_000, timeWindow: "1 minute" });
  await fastify.register(async (scope) => {
    signInRoutes(scope, { oidc, office: opened.office, secure: false });
  });
  // Every address of this machine, as in a network.
  const listening = await fastify.listen({ host: "0.0.0.0", port: 0 });
  url = `http://127.0.0.1:${new URL(listening).port}`;
  return {
    ...opened,
    door,
    store,
    watch,
    redirect: url + callbackPath,
    /** The one-time address that a counter gets. */
    async begin(place = c1, takeOver = false): Promise<string> {
      return addressIn(await door.ask({ type: "StartOidc", takeOver }, place));
    },
    person: (place: CounterPlace) => door.session(place).person,
    async close() {
      await fastify.close();
      await opened.office.close();
    },
  };
}

function settings(port: number, secret: string | null): OidcSettings {
  const issuer = `http://localhost:${port}`;
  const read = readOidcSettings({ issuer, clientId: oidcClient.id, secret: secret ?? undefined });
  if (!read.ok || read.settings === null) throw new Error("the test's settings are wrong");
  return read.settings;
}

function addressIn(answer: AccessAcknowledgement): string {
  if (!answer.ok || answer.open === null) throw new Error(`no address: ${JSON.stringify(answer)}`);
  return answer.open;
}

const back = (url: URL) => url.pathname === callbackPath;
const last = ({ path }: Page) => path.at(-1) ?? "";

describe("[X3] at the office's own provider", () => {
  let office: Awaited<ReturnType<typeof openSignIn>>;
  let provider: RunningOidcProvider;
  let port: number;
  let options: OidcProviderOptions;
  beforeEach(async () => {
    port = await freePort();
    office = await openSignIn(port);
    options = { port, redirect: office.redirect, subject: "sub s01" };
    provider = await startOidcProvider(options);
  });
  afterEach(async () => {
    await provider.close();
    await office.close();
  });

  test("a person signs in at the counter that asked, and the page says so", async () => {
    expect(office.door.session(c1)).toMatchObject({ oidc: true, person: null });
    const link = await office.begin();
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sign-in\/oidc\/[A-Za-z0-9_-]{22}$/);
    const page = await new RedirectedBrowser().open(link);
    expect(page).toMatchObject({ status: 200, headers: { "cache-control": "no-store" } });
    expect(page.body).toContain("Sie sind an Schalter 1 angemeldet.");
    expect(office.person(c1)).toMatchObject({ staff: "s01", by: "oidc" });
    expect(office.person(c2)).toBeNull();
  });

  test("in English where the browser speaks that", async () => {
    const headers = { "accept-language": "fr-FR, en-GB;q=0.8, de;q=0.5" };
    const page = await new RedirectedBrowser({ headers }).open(await office.begin());
    expect(page.body).toContain("You are signed in at counter 1.");
  });

  test("the provider is asked for nothing but who it is, and for a new proof", async () => {
    const page = await new RedirectedBrowser().open(await office.begin(), back);
    const asked = new URL(page.path[1] ?? "").searchParams;
    expect(Object.fromEntries(asked)).toEqual({
      client_id: oidcClient.id,
      response_type: "code",
      redirect_uri: office.redirect,
      scope: "openid",
      state: expect.stringMatching(/^.{43}$/),
      nonce: expect.stringMatching(/^.{43}$/),
      code_challenge: expect.stringMatching(/^.{43}$/),
      code_challenge_method: "S256",
      prompt: "login",
      max_age: "0",
    });
  });

  test("the cookie is for sign-in alone, out of scripts' reach, and ends with it", async () => {
    const browser = new RedirectedBrowser();
    const link = await office.begin();
    const sent = await browser.open(link, () => true);
    expect(sent.headers["set-cookie"]).toEqual([
      expect.stringMatching(
        /^wartemarke-sign-in=[\w-]{43}; Path=\/sign-in; HttpOnly; SameSite=Lax$/,
      ),
    ]);
    const page = await browser.open(last(sent));
    expect(page.headers["set-cookie"]).toEqual([
      "wartemarke-sign-in=; Path=/sign-in; HttpOnly; SameSite=Lax; Max-Age=0",
    ]);
  });

  test("nobody is created: who is not entered here stays outside", async () => {
    provider.subject = "sub s99";
    const page = await new RedirectedBrowser().open(await office.begin());
    expect(page.status).toBe(403);
    expect(page.body).toContain("nicht eingetragen");
    expect(office.person(c1)).toBeNull();
    expect(office.store.accounts()).toHaveLength(2);
    expect(office.store.lastAudit()).toMatchObject({ what: "sign-in-failed", staff: null });
  });

  test("a blocked account stays outside", async () => {
    office.store.saveAccount({ ...(await account("s01", ["front-office"])), blocked: true });
    const page = await new RedirectedBrowser().open(await office.begin());
    expect(page.status).toBe(403);
    expect(page.body).toContain("gesperrt");
    expect(office.person(c1)).toBeNull();
  });

  test("who turns back there is not signed in, and can begin again", async () => {
    provider.turnsBack = true;
    const page = await new RedirectedBrowser().open(await office.begin());
    expect(page.status).toBe(403);
    expect(page.body).toContain("nicht bestätigt");
    provider.turnsBack = false;
    await new RedirectedBrowser().open(await office.begin());
    expect(office.person(c1)).toMatchObject({ staff: "s01" });
  });

  test("the address works once", async () => {
    const link = await office.begin();
    await new RedirectedBrowser().open(link, back);
    const page = await new RedirectedBrowser().open(link);
    expect(page.status).toBe(404);
    expect(page.path).toHaveLength(1);
    expect(page.body).toContain("gilt nur einmal");
  });

  test("a look ahead by HEAD does not use the address up", async () => {
    const link = await office.begin();
    const { status } = await fetch(link, { method: "HEAD", redirect: "manual" });
    expect(status).toBe(404);
    expect((await new RedirectedBrowser().open(link)).status).toBe(200);
  });

  test("the address works for two minutes", async () => {
    const link = await office.begin();
    office.watch.now += 2 * minute;
    expect((await new RedirectedBrowser().open(link)).status).toBe(404);
    const other = await office.begin();
    office.watch.now += 2 * minute - 1;
    expect((await new RedirectedBrowser().open(other)).status).toBe(200);
  });

  test("beginning anew ends what was begun before at the same device, and nothing at another", async () => {
    const [first, elsewhere] = [await office.begin(c1), await office.begin(c2)];
    const second = await office.begin(c1);
    expect((await new RedirectedBrowser().open(first)).status).toBe(404);
    expect((await new RedirectedBrowser().open(elsewhere)).status).toBe(200);
    expect((await new RedirectedBrowser().open(second, back)).status).toBe(303);
  });

  test("coming back works for ten minutes", async () => {
    const browser = new RedirectedBrowser();
    const sent = await browser.open(await office.begin(), back);
    office.watch.now += 10 * minute;
    expect((await browser.open(last(sent))).status).toBe(404);
    expect(office.person(c1)).toBeNull();
  });

  test("coming back works once: what is replayed is refused, also by the browser that it belongs to", async () => {
    const browser = new RedirectedBrowser();
    const sent = await browser.open(await office.begin(), back);
    const pages = await Promise.all([browser.open(last(sent)), browser.open(last(sent))]);
    expect(pages.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    expect((await browser.open(last(sent))).status).toBe(404);
  });

  test("only the browser that was sent away comes back", async () => {
    const browser = new RedirectedBrowser();
    const sent = await browser.open(await office.begin(), back);
    expect((await new RedirectedBrowser().open(last(sent))).status).toBe(404);
    const headers = { cookie: `a=b; wartemarke-sign-in=${"x".repeat(43)}` };
    expect((await new RedirectedBrowser({ headers }).open(last(sent))).status).toBe(404);
    expect(office.person(c1)).toBeNull();
    expect((await browser.open(last(sent))).status).toBe(200);
  });

  test("another state is refused, and does no harm to the right one", async () => {
    const browser = new RedirectedBrowser();
    const sent = await browser.open(await office.begin(), back);
    const forged = new URL(last(sent));
    forged.searchParams.set("state", "x".repeat(43));
    expect((await browser.open(forged.href)).status).toBe(404);
    forged.searchParams.delete("state");
    expect((await browser.open(forged.href)).status).toBe(404);
    expect((await browser.open(office.redirect)).status).toBe(404);
    expect(office.person(c1)).toBeNull();
    expect((await browser.open(last(sent))).status).toBe(200);
  });

  test("somebody else's code is refused: it belongs to another verifier", async () => {
    const [mine, other] = [new RedirectedBrowser(), new RedirectedBrowser()];
    const sent = await mine.open(await office.begin(c1), back);
    provider.subject = "sub s02";
    const theirs = new URL(last(await other.open(await office.begin(c2), back)));
    const injected = new URL(last(sent));
    injected.searchParams.set("code", theirs.searchParams.get("code") ?? "");
    const page = await mine.open(injected.href);
    expect(page.status).toBe(403);
    expect(page.body).toContain("nicht bestätigt");
    expect(office.person(c1)).toBeNull();
  });

  test("an answer of another issuer is refused", async () => {
    const browser = new RedirectedBrowser();
    const mixed = new URL(last(await browser.open(await office.begin(), back)));
    mixed.searchParams.set("iss", "https://login.example.org");
    expect((await browser.open(mixed.href)).status).toBe(403);
    expect(office.person(c1)).toBeNull();
  });

  test("no address works on another machine: nobody is signed in by a link that was sent to them", async () => {
    const link = await office.begin();
    const colleague = new RedirectedBrowser({ from: "127.0.0.2" });
    const page = await colleague.open(link);
    expect(page.status).toBe(403);
    expect(page.path).toHaveLength(1);
    expect(page.body).toContain("So kann niemand Sie mit einem Link an einem fremden Schalter");
    // Nor does it say who asked, and nothing was used up.
    expect(page.headers["set-cookie"]).toBeUndefined();
    expect((await new RedirectedBrowser().open(link)).status).toBe(200);
  });

  test("coming back works on the same machine only, and through no proxy", async () => {
    const headers = { "x-forwarded-for": "127.0.0.1" };
    const proxied = new RedirectedBrowser({ headers });
    expect((await proxied.open(await office.begin())).status).toBe(403);
    const browser = new RedirectedBrowser();
    const sent = await browser.open(await office.begin(), () => true);
    const cookie = String(sent.headers["set-cookie"]).split(";")[0] ?? "";
    const answer = last(await browser.open(last(sent), back));
    const thief = new RedirectedBrowser({ from: "127.0.0.2", headers: { cookie } });
    expect((await thief.open(answer)).status).toBe(403);
    expect(office.person(c1)).toBeNull();
  });

  test("[X2] a device that is revoked meanwhile signs nobody in", async () => {
    const browser = new RedirectedBrowser();
    const link = await office.begin();
    const sent = await browser.open(link, back);
    const unused = await office.begin(c2);
    for (const { device } of [c1, c2]) {
      const kept = office.store.device(device ?? "");
      if (kept !== null) office.store.saveDevice({ ...kept, revokedAt: 1 });
    }
    const page = await browser.open(last(sent));
    expect(page.status).toBe(403);
    expect(page.body).toContain("nicht mehr für den Schalter freigegeben");
    expect((await new RedirectedBrowser().open(unused)).status).toBe(403);
    expect(office.person(c1)).toBeNull();
  });

  test("[X1] nor does one that stands at another counter now", async () => {
    const browser = new RedirectedBrowser();
    const sent = await browser.open(await office.begin(), back);
    const kept = office.store.device("device of c1");
    if (kept !== null) office.store.saveDevice({ ...kept, place: "c3" });
    expect((await browser.open(last(sent))).status).toBe(403);
    expect(office.person(c1)).toBeNull();
  });

  test("[X5] who sits at another counter takes over when they say so at the start", async () => {
    await office.door.ask(signIn("s01"), c2);
    await new RedirectedBrowser().open(await office.begin(c1, true));
    expect(office.person(c1)).toMatchObject({ staff: "s01", by: "oidc" });
    expect(office.person(c2)).toBeNull();
  });

  test("[X5] or on the page, where they are asked: once, in that browser, for two minutes", async () => {
    await office.door.ask(signIn("s01"), c2);
    const take = office.redirect.replace(callbackPath, takeOverPath);
    const asked = async () => {
      const browser = new RedirectedBrowser();
      const page = await browser.open(await office.begin(c1));
      expect(page.status).toBe(403);
      expect(page.body).toContain("Sie sind an Schalter 2 angemeldet.");
      expect(page.body).toContain(`<form method="post" action="${takeOverPath}">`);
      expect(office.person(c1)).toBeNull();
      return browser;
    };
    const late = await asked();
    office.watch.now += 2 * minute;
    expect((await late.press(take)).status).toBe(404);

    const superseded = await asked();
    await office.begin(c1);
    expect((await superseded.press(take)).status).toBe(404);

    const browser = await asked();
    const headers = { cookie: `wartemarke-sign-in=${"x".repeat(43)}` };
    expect((await new RedirectedBrowser({ headers }).press(take)).status).toBe(404);
    expect((await new RedirectedBrowser().press(take)).status).toBe(404);
    expect(office.person(c1)).toBeNull();
    const page = await browser.press(take);
    expect(page.status).toBe(200);
    expect(page.body).toContain("Sie sind an Schalter 1 angemeldet.");
    expect(office.person(c1)).toMatchObject({ staff: "s01", by: "oidc" });
    expect(office.person(c2)).toBeNull();
    expect((await browser.press(take)).status).toBe(404);
  });

  test("[X2] nobody takes over at a device that was revoked since they were asked", async () => {
    await office.door.ask(signIn("s01"), c2);
    const browser = new RedirectedBrowser();
    await browser.open(await office.begin(c1));
    const kept = office.store.device("device of c1");
    if (kept !== null) office.store.saveDevice({ ...kept, revokedAt: 1 });
    const page = await browser.press(office.redirect.replace(callbackPath, takeOverPath));
    expect(page.status).toBe(403);
    expect(office.person(c2)).toMatchObject({ staff: "s01" });
  });

  test("[X5] a locked screen is opened by a new proof, not by one of before", async () => {
    await new RedirectedBrowser().open(await office.begin());
    await office.door.ask({ type: "Lock" }, c1);
    provider.provedAgo = 30;
    const page = await new RedirectedBrowser().open(await office.begin());
    expect(page.status).toBe(403);
    expect(page.body).toContain("nicht neu nach Ihnen gefragt");
    expect(office.door.session(c1).lockedSince).not.toBeNull();
    provider.provedAgo = 0;
    await new RedirectedBrowser().open(await office.begin());
    expect(office.door.session(c1).lockedSince).toBeNull();
  });

  test("somebody may take their time at the provider", async () => {
    const browser = new RedirectedBrowser();
    provider.provedAgo = 5 * 60;
    const sent = await browser.open(await office.begin(), back);
    office.watch.now += 5 * minute + second;
    expect((await browser.open(last(sent))).status).toBe(200);
  });

  test("a provider that is down keeps nobody from the password, and is asked again", async () => {
    await provider.close();
    const link = await office.begin();
    const page = await new RedirectedBrowser().open(link);
    expect(page.status).toBe(503);
    expect(page.body).toContain("Der Anmeldedienst antwortet nicht.");
    expect(await office.door.ask(signIn("s01"), c1)).toEqual({ ok: true, open: null });
    provider = await startOidcProvider({ ...options, subject: "sub s02" });
    expect((await new RedirectedBrowser().open(link)).status).toBe(200);
    expect(office.person(c1)).toMatchObject({ staff: "s02", by: "oidc" });
  });

  test("a provider that goes down while somebody is there says so", async () => {
    const browser = new RedirectedBrowser();
    const sent = await browser.open(await office.begin(), back);
    await provider.close();
    expect((await browser.open(last(sent))).status).toBe(503);
    expect(office.person(c1)).toBeNull();
    provider = await startOidcProvider(options);
  });

  test("[P1] nothing of it is logged: no code, no state, no person", async () => {
    const browser = new RedirectedBrowser();
    provider.turnsBack = true;
    await browser.open(await office.begin());
    provider.turnsBack = false;
    const sent = await browser.open(await office.begin(), back);
    const injected = new URL(last(sent));
    injected.searchParams.set("code", "injected");
    await browser.open(injected.href);
    expect(office.logged).toEqual([
      "warn: the sign-in provider did not confirm a person",
      "warn: the sign-in provider did not confirm a person",
    ]);
  });
});

describe("[X3] providers differ", () => {
  test.each([
    ["client_secret_post", oidcClient.secret],
    ["none", null],
  ] as const)("in how we prove ourselves: %s", async (clientAuth, secret) => {
    const port = await freePort();
    const office = await openSignIn(port, secret);
    const { redirect } = office;
    const provider = await startOidcProvider({ port, redirect, subject: "sub s01", clientAuth });
    expect((await new RedirectedBrowser().open(await office.begin())).status).toBe(200);
    await provider.close();
    await office.close();
  });

  test.each([
    ["three minutes behind works", -3 * minute, 3_600, 200],
    ["three minutes before works", 3 * minute, 3_600, 200],
    ["behind by half a minute more than its tokens last works", -90 * second, 60, 200],
    ["behind by two minutes more than its tokens last does not", -180 * second, 60, 403],
  ])("in their clocks: one that is %s", async (_title, by, tokensLast, status) => {
    const port = await freePort();
    const office = await openSignIn(port);
    const worker = new Worker(new URL("../../testing/oidc-provider-worker.ts", import.meta.url), {
      workerData: { port, redirect: office.redirect, subject: "sub s01", tokensLast },
      env: { ...process.env, WARTEMARKE_TEST_CLOCK: String(by) },
      execArgv: ["--import", new URL("../../testing/shifted-clock.ts", import.meta.url).href],
    });
    await once(worker, "message");
    expect((await new RedirectedBrowser().open(await office.begin())).status).toBe(status);
    expect(office.person(c1) !== null).toBe(status === 200);
    await worker.terminate();
    await office.close();
  });
});
