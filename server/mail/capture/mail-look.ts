export const mailStyle = `
:root { font-family: system-ui, sans-serif; color: #0f1b2d; background: #e3e0da; line-height: 1.5; }
body { margin: 0; padding: 24px 32px 64px; }
header p { margin: 0; color: #4a5568; }
h1 { margin: 0 0 4px; font-size: 28px; }
h2 { margin: 32px 0 8px; font-size: 20px; }
a { color: #2044aa; }
small { color: #4a5568; }
.mails { padding: 0; list-style: none; max-inline-size: 900px; }
.mails li { margin-block: 8px; padding: 12px 16px; border-radius: 6px; background: #faf8f4; overflow-wrap: anywhere; }
nav { margin-block-end: 16px; }
main { max-inline-size: 900px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0 0 16px; overflow-wrap: anywhere; }
dt { color: #4a5568; }
dd { margin: 0; }
iframe { inline-size: 100%; block-size: 1500px; border: 1px solid #8a8f99; border-radius: 6px; background: #e3e0da; }
pre { padding: 16px; border-radius: 6px; background: #faf8f4; white-space: pre-wrap; overflow-wrap: anywhere; }
`;

/** Fetches the list again each second and swaps it in only when something came. */
export const mailScript = `
const main = document.querySelector("main");
let shown = main.innerHTML;
async function refresh() {
  try {
    const answer = await fetch("/mail", { cache: "no-store" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.querySelector("main").innerHTML;
    if (now !== shown) {
      shown = now;
      main.innerHTML = now;
    }
    document.title = "Mail";
  } catch {
    document.title = "Mail (no connection)";
  }
  setTimeout(refresh, 1000);
}
setTimeout(refresh, 1000);
`;
