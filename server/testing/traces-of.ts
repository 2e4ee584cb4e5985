/** How a word can stand in bytes: plain, in UTF-16, as hex digits, and in base64 wherever it begins there. */
function tracesOf(word: string): readonly Buffer[] {
  const utf8 = Buffer.from(word);
  const utf16 = Buffer.from(word, "utf16le");
  const texts = [utf8.toString("hex"), ...[utf8, utf16].flatMap(inBase64)];
  return [utf8, utf16, Buffer.from(utf16).swap16(), ...texts.map((text) => Buffer.from(text))];
}

/** Without the characters at both ends, which stand for a neighbour as well. */
function inBase64(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
    const inner = text.slice(before === 0 ? 0 : before + 1).replace(/.?=+$|.$/u, "");
    return [inner, inner.replaceAll("+", "-").replaceAll("/", "_")];
  });
}

/**
 * Which of these words are in the bytes, in whatever letter case and encoding. Words of ASCII letters and digits are
 * themselves in addresses, JSON, HTML and quoted-printable text.
 */
export function wordsIn(bytes: string | Uint8Array, words: readonly string[]): readonly string[] {
  const read = Buffer.from(bytes);
  const forms = [read, Buffer.from(read.toString("latin1").toLowerCase(), "latin1")];
  return words.filter((word) =>
    [...tracesOf(word), ...tracesOf(word.toLowerCase())].some((trace) =>
      forms.some((form) => form.includes(trace)),
    ),
  );
}
