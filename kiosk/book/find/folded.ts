/**
 * A word as it is compared: without case, accents, umlauts in any spelling, Arabic vowel signs and article, so that
 * "verlaengern", "Verlängern" and "verlangern" are one word.
 */
export function folded(word: string): string {
  const plain = word
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    // Combining marks: Latin accents and umlauts, Arabic vowel signs, hamza and madda above and below.
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("ı", "i")
    .replaceAll("ـ", "")
    .replaceAll("ٱ", "ا")
    .replaceAll("ى", "ي")
    .replaceAll("ة", "ه");
  if (/^\p{Script=Arabic}/u.test(plain)) return plain.replace(/^(?:و?ال|لل)(?=.{3})/u, "");
  return plain.replaceAll(/ae|oe|ue/g, (pair) => pair.charAt(0));
}
