import PostalMime, { type Email } from "postal-mime";
import { withoutElement } from "./without-element.ts";

/** Of a longer text only the beginning is taken in. */
const longestText = 4_000;

/** What staff read: the text, what is attached, and whether there is more in the mailbox. At most 6,000 characters. */
export async function emailText(
  email: Email,
  { attachments, partial }: { readonly attachments: readonly string[]; readonly partial: boolean },
): Promise<string> {
  const written = tidy(await writtenText(email));
  const text = written.slice(0, longestText);
  const notes = [
    ...(partial || text !== written ? ["[Gekürzt; vollständig im Postfach.]"] : []),
    ...(attachments.length === 0
      ? []
      : [`[Anhänge, nur im Postfach: ${listed(attachments.map((name) => oneLine(name)))}]`]),
  ];
  return [text.trimEnd(), ...notes].filter((part) => part !== "").join("\n\n");
}

/** On one line, without what no line can show; at most `longest` characters. */
export function oneLine(text: string, longest = 200): string {
  return tidy(text.replaceAll(/\s+/gu, " ")).slice(0, longest).toWellFormed();
}

/** The plain text, or the HTML's when there is nothing else. */
async function writtenText({ text, html }: Email): Promise<string> {
  if (text !== undefined && text.trim() !== "") return text;
  if (html === undefined) return "";
  const shown = ["style", "script", "title"].reduce(withoutElement, html);
  // Beside a part with plain text the parser gives the HTML's text as well, so it is given one.
  const both =
    "Content-Type: multipart/mixed; boundary=part\r\n\r\n--part\r\nContent-Type: text/html; charset=utf-8\r\n" +
    `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(shown).toString("base64")}\r\n` +
    "--part\r\nContent-Type: text/plain\r\n\r\n\r\n--part--\r\n";
  return (await PostalMime.parse(both)).text ?? "";
}

const mostNames = 20;

function listed(names: readonly string[]): string {
  const rest = names.length - mostNames;
  const some = names.slice(0, mostNames).map((name) => name.slice(0, 80).toWellFormed());
  return rest > 0 ? `${some.join(", ")} … (+${rest})` : some.join(", ");
}

/** Without control characters, other than line breaks and tabs. */
function tidy(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll(/[^\P{Cc}\n\t]/gu, "")
    .trim()
    .toWellFormed();
}
