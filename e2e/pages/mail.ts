import type { Page } from "@playwright/test";
import { waitUntil } from "../../server/testing/wait-until.ts";
import { saying } from "./words.ts";

/** A mail the office has sent, as its page under `/mail` shows it. */
export interface Mail {
  readonly subject: string;
  /** `/mail/7` with the office's address before it. */
  readonly address: string;
  /** Of the link it is about. */
  readonly secret: string;
  readonly html: string;
}

/** All mails that the office has sent since it was started, whoever they are for. */
export class Mailbox {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** The newest mail to this address with this subject; waits until there is one. */
  async arrived(email: string, subject: string): Promise<Mail> {
    const mail = await waitUntil(`a mail to ${email}: ${subject}`, async () => {
      return (await this.#list()).find((each) => each.to === email && isAbout(each, subject));
    });
    const address = `${this.#url}/mail/${mail.number}`;
    const html = await textOf(`${address}/html`);
    const secret = /\/book\/l\/(\d{39})/.exec(html)?.[1] ?? "";
    return { subject: mail.subject, address, secret, html };
  }

  /** How many mails with this subject went to this address. */
  async count(email: string, subject: string): Promise<number> {
    const mails = await this.#list();
    return mails.filter((each) => each.to === email && isAbout(each, subject)).length;
  }

  /** The picture of the code that the mail carries (PNG). */
  async codePicture({ address }: Mail): Promise<Buffer> {
    const page = await textOf(address);
    const path = /href="([^"]+)"><bdi>code\.png/.exec(page)?.[1];
    if (path === undefined) throw new Error("the mail carries no picture of a code");
    return Buffer.from(await (await fetch(this.#url + path)).arrayBuffer());
  }

  async #list() {
    const entry =
      /href="\/mail\/(\d+)"><bdi>(.*?)<\/bdi><\/a> <small>to <bdi>.*?&#60;(.*?)&#62;<\/bdi>/g;
    return [...(await textOf(`${this.#url}/mail`)).matchAll(entry)].map(
      ([, number = "", subject = "", to = ""]) => ({ number, subject, to }),
    );
  }
}

/** Reads the mail in a browser and touches one of its links; gives the window that opens. */
export async function openLink(page: Page, { address }: Mail, text: string): Promise<Page> {
  await page.goto(address);
  const opened = page.waitForEvent("popup");
  await page.frameLocator("iframe").getByRole("link", { name: text }).tap();
  return opened;
}

function isAbout({ subject }: { readonly subject: string }, template: string): boolean {
  return new RegExp(`^${saying(template).source}$`).test(subject);
}

async function textOf(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}
