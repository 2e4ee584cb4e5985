import { printerModes } from "./printer-mode.ts";
import type { PrinterSimulator } from "./printer-simulator.ts";
import { stripText } from "./strip.ts";

const shownStrips = 12;

/** The HTML page with the strips of every printer, newest first. */
export function paperPage(simulators: ReadonlyMap<string, PrinterSimulator>): string {
  const printers = [...simulators].map(([key, simulator]) => printerSection(key, simulator));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Paper</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/paper/paper.css">
<script src="/paper/paper.js" defer></script>
</head>
<body>
<header><h1>Paper</h1><p>What the simulated printers have printed, newest first. Touch a slip to scan its code, as a phone would.</p></header>
<main>${printers.join("")}</main>
</body>
</html>`;
}

function printerSection(key: string, simulator: PrinterSimulator): string {
  const name = encodeURIComponent(key);
  const buttons = printerModes.map((mode) => {
    const pressed = mode === simulator.mode;
    return `<button formaction="/paper/${name}/mode?mode=${mode}" aria-pressed="${pressed}">${mode}</button>`;
  });
  const strips = simulator.strips.toReversed().slice(0, shownStrips);
  const pictures = strips.map((strip) => {
    const text = escaped(stripText(strip).replace(/\s+/gu, " "));
    const picture = `<img src="/paper/${name}.png?slip=${strip.number}" alt="${text}">`;
    return `<a href="/paper/${name}/scan?slip=${strip.number}" target="_blank">${picture}</a>`;
  });
  const paper =
    pictures.length === 0
      ? "<p>No slip yet. Take a ticket at the kiosk.</p>"
      : `<div class="strips">${pictures.join("")}</div>`;
  return `<section aria-labelledby="printer-${name}">
<h2 id="printer-${name}">${escaped(key)} <small>${simulator.paper} mm</small></h2>
<form method="post">${buttons.join("")}</form>
${paper}
</section>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);
}

export const paperStyle = `
:root { font-family: system-ui, sans-serif; color: #0f1b2d; background: #e3e0da; }
body { margin: 0; padding: 24px 32px 64px; }
header p { margin: 0; color: #4a5568; }
h1 { margin: 0 0 4px; font-size: 28px; }
h2 { margin: 32px 0 8px; font-size: 20px; }
h2 small { font-weight: 400; color: #4a5568; }
form { display: flex; flex-wrap: wrap; gap: 8px; margin-block-end: 8px; }
button { font: inherit; padding: 8px 14px; border: 1px solid #8a8f99; border-radius: 6px; background: #faf8f4; color: inherit; cursor: pointer; }
button[aria-pressed="true"] { background: #0f1b2d; border-color: #0f1b2d; color: #faf8f4; }
.strips { display: flex; flex-wrap: wrap; gap: 8px; align-items: flex-start; }
.strips img { max-inline-size: 100%; block-size: auto; inline-size: 380px; }
`;

/** Fetches the page again each second and swaps its body in only when something changed. */
export const paperScript = `
const main = document.querySelector("main");
let shown = main.innerHTML;
async function refresh() {
  try {
    const answer = await fetch("/paper", { cache: "no-store" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.querySelector("main").innerHTML;
    if (now !== shown) {
      shown = now;
      main.innerHTML = now;
    }
    document.title = "Paper";
  } catch {
    document.title = "Paper (no connection)";
  }
  setTimeout(refresh, 1000);
}
setTimeout(refresh, 1000);
`;
