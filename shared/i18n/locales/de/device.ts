export const device = {
  title: {
    kiosk: "Diesen Kiosk anmelden",
    display: "Diese Anzeige anmelden",
    counter: "Diesen Schalterplatz anmelden",
  },
  todo: "Geben Sie diesen Code an einem Schalter unter „Einstellungen“, „Geräte“ ein.",
  code: "Code dieses Geräts",
  valid:
    "Noch {{time}} gültig, dann erscheint ein neuer Code. Nach der Freigabe geht es von selbst weiter.",
  server: "Server",
  place: "Platz laut Adresse",
  starting: "Ein Code wird angefordert …",
  "other-window": "Der Code steht auf einem anderen Bildschirm dieses Geräts.",
  refused: "Dieses Gerät wurde abgelehnt. Gleich erscheint ein neuer Code.",
  busy: "Zu viele Geräte warten gerade. Gleich wird es noch einmal versucht.",
  unreachable: "Der Server antwortet nicht. Es wird von selbst weiter versucht.",
  "no-key":
    "Dieses Gerät kann sich nicht ausweisen. Öffnen Sie die Seite über https in einem aktuellen Browser, oder benutzen Sie die App.",
};
