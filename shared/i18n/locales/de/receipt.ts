/** What a receipt says (rules R1 and R2), on the slip, as PDF and in its mail. */
export const receipt = {
  titleComplete: "Bestätigung des vollständigen Antrags",
  titleIncomplete: "Bestätigung: Unterlagen erhalten, noch unvollständig",
  meaningComplete: "Ihr Antrag ist vollständig bei uns eingegangen.",
  meaningIncomplete:
    "Wir haben Unterlagen von Ihnen erhalten. Ihr Antrag ist erst vollständig, wenn die fehlenden da sind.",
  number: "Bestätigung",
  caseNumber: "Vorgangsnummer",
  service: "Anliegen",
  issuedAt: "{{date}}, {{time}} Uhr",
  received: "Erhaltene Unterlagen",
  receivedNone: "bisher keine",
  missing: "Es fehlen noch",
  until: "Bitte bringen oder schicken Sie diese Unterlagen bis {{date}}.",
  forecast: "Voraussichtliche Dauer",
  sameVisit: "beim selben Besuch",
  between: "fertig zwischen {{from}} und {{to}}",
  fromComplete: "{{duration}} ab dem vollständigen Antrag",
  overdue: "länger als üblich",
  basisCases:
    "Grundlage: {{count}} ähnliche Anträge, die in den letzten 180 Tagen fertig geworden sind. Es ist keine Zusage.",
  basisPublished:
    "Grundlage: die veröffentlichte Bearbeitungszeit für dieses Anliegen. Es ist keine Zusage.",
  code: "Ihr Statuscode",
  follow: "Stand des Antrags: Code mit dem Handy scannen.",
  atKiosk: "Wenn Sie wiederkommen: Code am Terminal scannen.",
  codePicture: "QR-Code zur Statusseite mit dem Code {{code}}",
  secrecy: "Geben Sie den Code nicht weiter. Wer ihn hat, sieht den Stand Ihres Antrags.",
  noTitle: "Diese Bestätigung ist kein Aufenthaltstitel und keine Entscheidung über den Antrag.",
  noSignature: "Sie wurde elektronisch erstellt und gilt ohne Unterschrift.",
  pdfMaking: "Das PDF wird gerade erstellt. Diese Seite lädt gleich neu.",
  pdfFailed:
    "Das PDF konnte noch nicht erstellt werden. Die Bestätigung auf Papier gilt; bitte fragen Sie im Amt.",
  pdfDeleted: "Dieses PDF ist nach Ablauf der Aufbewahrungsfrist gelöscht worden.",
};
