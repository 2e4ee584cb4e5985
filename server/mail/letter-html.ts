import { direction } from "../../shared/i18n/languages.ts";
import { escaped } from "./escaped.ts";
import type { Letter, LetterCode, LetterLink } from "./letter.ts";

/** Names the picture of the code inside the mail. */
export const codePictureId = "code@wartemarke";

const ink = "color:#0f1b2d";
const quiet = "color:#4a5568;font-size:14px;line-height:20px";

/**
 * The letter as simple HTML: one column, inline styles, no script, nothing that is fetched from elsewhere, so that it
 * looks right in every mail program and tells nobody that it was read.
 */
export function letterHtml(letter: Letter): string {
  const { language, office, subject, greeting, opening, facts, code, bring, links, closing, foot } =
    letter;
  const tag = escaped(language.split("-")[0] ?? language);
  const rows = facts.map(
    ({ label, value }) =>
      `<tr><th scope="row" style="${quiet};font-weight:400;text-align:start;vertical-align:top;padding:4px 0;padding-inline-end:16px;white-space:nowrap">${escaped(label)}</th>` +
      `<td style="${ink};font-weight:600;padding:4px 0">${escaped(value)}</td></tr>`,
  );
  const [first, ...others] = links.map((link, index) => linkLine(link, index === 0));
  const isAsked = code === null;
  const body = [
    paragraph(greeting),
    ...opening.map((text) => paragraph(text)),
    `<table role="presentation" style="border-collapse:collapse;margin:16px 0">${rows.join("")}</table>`,
    // What is asked of the reader comes before the list for a day weeks away; the code comes before everything.
    code === null ? "" : codeBlock(code),
    isAsked ? (first ?? "") : "",
    bring === null
      ? ""
      : `<p style="margin:16px 0 4px;font-weight:600">${escaped(bring.title)}</p>` +
        `<ul style="margin:0 0 16px">${bring.items.map((item) => `<li>${escaped(item)}</li>`).join("")}</ul>`,
    isAsked ? "" : (first ?? ""),
    ...others,
    ...closing.filter((text) => text !== "").map((text) => paragraph(text)),
    `<hr style="border:0;border-top:1px solid #d8d4cc;margin:24px 0 12px">`,
    ...foot.map((text) => `<p style="margin:8px 0;${quiet}">${escaped(text)}</p>`),
  ];
  return `<!doctype html>
<html lang="${tag}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(subject)}</title>
</head>
<body style="margin:0;padding:16px;background:#e3e0da">
<div lang="${tag}" dir="${direction(language)}" style="max-width:600px;margin:0 auto;padding:24px;background:#faf8f4;${ink};font-family:'Fira Sans',system-ui,sans-serif;font-size:16px;line-height:24px">
<p style="margin:0 0 24px;font-weight:600">${escaped(office)}</p>
${body.filter((part) => part !== "").join("\n")}
</div>
</body>
</html>
`;
}

function paragraph(text: string): string {
  return `<p style="margin:12px 0">${escaped(text)}</p>`;
}

/** The digits keep their order in a right-to-left letter, and the picture its white margin on a dark screen. */
function codeBlock({ label, groups, hint, picture }: LetterCode): string {
  return (
    `<div style="margin:16px 0;padding:16px;background:#ffffff;border:1px solid #d8d4cc;border-radius:8px">` +
    `<p style="margin:0;${quiet}">${escaped(label)}</p>` +
    `<p style="margin:0 0 8px;font-size:28px;line-height:36px;font-weight:600"><bdi dir="ltr" style="white-space:nowrap">${escaped(groups)}</bdi></p>` +
    `<img src="cid:${codePictureId}" width="200" height="200" alt="${escaped(picture)}" style="display:block;background:#ffffff">` +
    `<p style="margin:8px 0 0;${quiet}">${escaped(hint)}</p></div>`
  );
}

function linkLine({ text, url }: LetterLink, isFirst: boolean): string {
  const look = isFirst
    ? "display:inline-block;padding:12px 20px;border-radius:6px;background:#2044aa;color:#ffffff;font-weight:600;text-decoration:none"
    : "color:#2044aa";
  return `<p style="margin:12px 0"><a href="${escaped(url)}" style="${look}">${escaped(text)}</a></p>`;
}
