import type { Page } from "@playwright/test";

/** Seconds between two keys of a scanner that acts as a keyboard. */
const betweenKeys = 0.004;

/**
 * A scan as the browser gets it from a keyboard wedge: real key events a few milliseconds apart, then Enter. The times
 * are given with the events, so that a busy test machine does not turn a scanner into a slow typist, and so that a scan
 * can happen seconds later than it does.
 */
export async function scan(page: Page, text: string, secondsLater = 0): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const began = Date.now() / 1_000 + secondsLater;
  const keys = [...Array.from(text, (key) => ({ key, text: key })), { key: "Enter", text: "\r" }];
  await Promise.all(
    keys.map((key, place) =>
      session.send("Input.dispatchKeyEvent", {
        type: "keyDown",
        timestamp: began + place * betweenKeys,
        ...key,
      }),
    ),
  );
  await session.detach();
}

/** What a scanner set to an American keyboard types into a computer set to a German one. */
export function throughGermanKeyboard(text: string): string {
  const german: Readonly<Record<string, string>> = { ":": "Ö", "/": "-", y: "z", z: "y", "-": "ß" };
  return Array.from(text, (key) => german[key] ?? key).join("");
}
