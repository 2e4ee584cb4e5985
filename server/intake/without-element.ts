/**
 * The HTML without every element of that name and what is in it; what is never closed reaches to the end. In one pass,
 * however hostile the HTML is, which no regular expression does.
 */
export function withoutElement(html: string, name: string): string {
  const opening = new RegExp(`<${name}(?=[\\s/>])`, "giu");
  const closing = new RegExp(`</${name}(?=[\\s/>])[^>]{0,100}>`, "giu");
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    opening.lastIndex = from;
    const start = opening.exec(html)?.index;
    kept.push(html.slice(from, start));
    if (start === undefined) break;
    closing.lastIndex = start;
    if (closing.exec(html) === null) break;
    from = closing.lastIndex;
  }
  return kept.join(" ");
}
