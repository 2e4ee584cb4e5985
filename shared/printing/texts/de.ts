/** The German words of every slip; the other languages must say the same. */
export const german = {
  copy: "Kopie",
  copied: "ausgedruckt am {{time}} Uhr",
  ahead: "Vor Ihnen",
  wait: "Wartezeit etwa",
  away: "Ohne Verbindung ausgegeben: Ihre Nummer gilt, die Wartezeit ist gerade nicht bekannt.",
  appointment: "Ihr Termin",
  follow: "Wartezeit auf dem Handy: Code scannen.",
  keep: "Bitte aufheben. Aufruf verpasst? Diesen Code am Terminal scannen.",
};

export type SlipTexts = Readonly<Record<keyof typeof german, string>>;
