export const signIn = {
  done: "Sie sind an Schalter {{counter}} angemeldet.",
  close: "Sie können dieses Fenster schließen.",
  failed: "Sie sind nicht angemeldet.",
  takeOver: "Hier übernehmen",
  why: {
    "link-not-valid":
      "Diese Adresse gilt nur einmal und nur kurze Zeit. Beginnen Sie die Anmeldung am Schalter noch einmal.",
    "other-machine":
      "Diese Adresse gilt nur an dem Rechner des Schalters, an dem die Anmeldung begonnen wurde. So kann niemand Sie mit einem Link an einem fremden Schalter anmelden. Haben Sie die Adresse von jemandem erhalten, sagen Sie es Ihrer Verwaltung.",
    "device-gone": "Dieses Gerät ist nicht mehr für den Schalter freigegeben.",
    "provider-away":
      "Der Anmeldedienst antwortet nicht. Versuchen Sie es gleich noch einmal, oder melden Sie sich am Schalter mit Benutzername und Passwort oder mit Ihrer Karte an.",
    "not-confirmed":
      "Der Anmeldedienst hat Ihre Anmeldung nicht bestätigt. Beginnen Sie am Schalter noch einmal.",
    "not-fresh":
      "Der Anmeldedienst hat nicht neu nach Ihnen gefragt. An einem gemeinsam benutzten Rechner ist das nötig. Sagen Sie es Ihrer Verwaltung, wenn es wieder geschieht.",
    "unknown-person":
      "Ihr Dienstkonto ist hier nicht eingetragen. Ihre Verwaltung kann es in den Einstellungen eintragen.",
    "account-blocked": "Ihr Konto ist hier gesperrt. Ihre Verwaltung kann es freigeben.",
    "signed-in-elsewhere":
      "Sie sind an Schalter {{counter}} angemeldet. Wenn Sie hier übernehmen, werden Sie dort abgemeldet.",
    "counter-in-use":
      "An diesem Schalter ist noch jemand mit einem Besuch. Wenn Sie übernehmen, führen Sie diesen Besuch weiter.",
    "visit-at-counter":
      "An einem Schalter ist noch ein Besuch offen. Beenden oder parken Sie ihn zuerst.",
    "not-allowed": "Das ist mit Ihrer Rolle hier nicht möglich.",
    internal:
      "Am Server ist etwas fehlgeschlagen. Versuchen Sie es noch einmal, oder melden Sie sich am Schalter mit Benutzername und Passwort an.",
    flooding: "Von diesem Rechner kamen zu viele Anfragen. Warten Sie eine Minute.",
  },
};
