import { createHash } from "node:crypto";
import { mayTakeOver, takeOverPath, type SignInFailure } from "../../access/oidc/oidc-sign-in.ts";
import { fill } from "../../../shared/i18n/fill.ts";
import { signIn } from "../../../shared/i18n/sign-in.ts";

export type SignInLanguage = "de" | "en";

/** What the page says. */
export type SignInNews =
  | { readonly ok: true; readonly counter: string }
  | {
      readonly ok: false;
      readonly why: SignInFailure | "flooding";
      /** The number of another counter, where one matters. */
      readonly counter: string | null;
    };

const style =
  "body{font:1.25rem/1.5 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1.5rem;" +
  "color:#171a2b;background:#fff}h1{font-size:1.75rem;line-height:1.3}" +
  "button{font:inherit;padding:.75rem 1.5rem;border:0;border-radius:.25rem;color:#fff;background:#2a3a8c}" +
  "button:focus-visible{outline:3px solid #171a2b;outline-offset:3px}";

/** Text and one button at most: no script, nothing from anywhere. */
export const signInPagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** The first of German and English that a browser asks for (RFC 9110, section 12.5.4); German when neither. */
export function languageOf(accepted: string | undefined): SignInLanguage {
  const asked = (accepted ?? "").split(",").map((range) => range.trim().slice(0, 2).toLowerCase());
  return asked.find((language) => language === "de" || language === "en") ?? "de";
}

/** The plain page on which sign-in ends, well or not. */
export function signInPage(news: SignInNews, language: SignInLanguage): string {
  const words = signIn[language];
  const canTakeOver = !news.ok && news.why !== "flooding" && mayTakeOver(news.why);
  const values = { counter: news.counter ?? "" };
  const [title, text] = news.ok
    ? [fill(words.done, values), words.close]
    : [words.failed, fill(words.why[news.why], values)];
  return [
    "<!doctype html>",
    `<html lang="${language}">`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    `<main><h1>${escaped(title)}</h1><p>${escaped(text)}</p>`,
    ...(canTakeOver
      ? [`<form method="post" action="${takeOverPath}"><button>${words.takeOver}</button></form>`]
      : []),
    "</main>",
    "</html>",
    "",
  ].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
