/** What the office's mails say. `when` is a day and a time, `until` an end of time. */
export const mail = {
  greeting: "Guten Tag {{name}},",
  /** When the office knows no name, or must not say it (rule M5). */
  greetingAnybody: "Guten Tag,",
  when: "{{date}}, {{time}} Uhr",
  confirm: {
    subject: "Bitte bestätigen Sie Ihren Termin am {{when}}",
    opening:
      "Sie haben einen Termin ausgesucht. Er ist für Sie zurückgelegt, aber noch nicht gebucht. Bitte bestätigen Sie ihn bis {{until}}. Danach wird er wieder frei.",
    action: "Termin bestätigen",
    closing:
      "Sie haben keinen Termin ausgesucht? Dann brauchen Sie nichts zu tun. Der Termin wird von selbst wieder frei.",
  },
  "already-booked": {
    subject: "Sie haben schon einen Termin am {{when}}",
    opening:
      "Jemand hat mit Ihren Angaben noch einen Termin für dasselbe Anliegen gesucht. Je Person und Anliegen gibt es einen Termin. Ihrer gilt weiter, ein zweiter wurde nicht gebucht.",
    closing: "Sie können Ihren Termin verschieben, wenn Ihnen die Zeit nicht passt.",
  },
  booked: {
    subject: "Ihr Termin am {{when}}",
    opening: "Ihr Termin ist gebucht. Wir freuen uns auf Ihren Besuch.",
    closing: "Die Bestätigung zum Ausdrucken und ein Kalendereintrag hängen an dieser Nachricht.",
  },
  moved: {
    subject: "Ihr Termin ist jetzt am {{when}}",
    opening: "Ihr Termin ist verschoben. Es gilt nur noch diese Zeit:",
    closing:
      "Die neue Bestätigung und ein Kalendereintrag hängen an dieser Nachricht. Der Code ist derselbe wie bisher.",
  },
  reminder: {
    subject: "Erinnerung an Ihren Termin am {{when}}",
    opening: "Sie haben bald einen Termin bei uns.",
    closing:
      "Sie können nicht kommen? Dann sagen Sie bitte ab. Jemand anderes bekommt dann diesen Platz.",
  },
  cancelled: {
    subject: "Ihr Termin am {{when}} ist abgesagt",
    by: {
      visitor: "Sie haben diesen Termin abgesagt.",
      staff: "Wir mussten diesen Termin absagen.",
      closure:
        "Wir mussten diesen Termin absagen, weil an diesem Tag geschlossen ist. Das tut uns leid.",
      tool: "Dieser Termin wurde abgesagt.",
    },
    reason: {
      "office-closed": "Der Grund: Die Behörde ist an diesem Tag geschlossen.",
      "staff-missing": "Der Grund: Es fehlt kurzfristig Personal.",
      "wrong-office": "Der Grund: Für Ihr Anliegen ist eine andere Stelle zuständig.",
      "asked-by-visitor": "Der Grund: Sie haben darum gebeten.",
      other: "",
    },
    action: "Neuen Termin buchen",
    closing: "Der Code dieses Termins gilt nicht mehr.",
  },
  offer: {
    subject: "Ein Termin ist frei: {{when}}",
    opening:
      "Sie stehen auf der Warteliste, und ein Termin ist frei geworden. Er ist bis {{until}} für Sie zurückgelegt. Danach bieten wir ihn der nächsten Person an.",
    action: "Termin ansehen und annehmen",
    closing:
      "Die Zeit passt Ihnen nicht? Dann brauchen Sie nichts zu tun. Sie bleiben auf der Warteliste.",
  },
  waiting: {
    subject: "Sie stehen auf der Warteliste",
    opening:
      "Im Moment ist kein passender Termin frei. Sie stehen auf unserer Warteliste. Wird ein Termin frei, schreiben wir Ihnen.",
    action: "Warteliste ansehen oder verlassen",
    closing: "Ohne Termin können Sie auch während der Öffnungszeiten zu uns kommen: {{walkIn}}.",
  },
  receipt: {
    subject: "Bestätigung zu Ihrem Antrag {{case}}",
    attached: "Die Bestätigung hängt als PDF an dieser Nachricht. Bitte heben Sie sie auf.",
    pdf: "Bestätigung als PDF",
  },
  "documents-missing": {
    subject: "Zu Ihrem Antrag {{case}} fehlen Unterlagen",
    opening:
      "Zu Ihrem Antrag fehlen noch Unterlagen. Bitte bringen oder schicken Sie sie bis {{until}}. Wir können erst weiterarbeiten, wenn sie da sind.",
    closing:
      "Wenn Sie die Unterlagen bringen, brauchen Sie keinen Termin: Halten Sie den Code am Terminal im Eingang vor den Scanner. Sie bekommen dann eine Wartenummer.",
  },
  ready: {
    subject: "Ihr Antrag {{case}}: fertig zum Abholen",
    opening: "Ihr Dokument liegt bei uns zum Abholen bereit.",
    passport: "Ihren Pass",
    oldCard: "Ihre bisherige Karte oder Ihr bisheriges Dokument",
    closing:
      "Sie brauchen keinen Termin: Halten Sie den Code am Terminal im Eingang vor den Scanner. Sie bekommen dann eine Wartenummer für die Abholung.",
  },
  caseNumber: "Vorgangsnummer",
  caseCode: "Ihr Statuscode",
  caseCodeHint:
    "Mit diesem Code sehen Sie den Stand Ihres Antrags. Am Terminal halten Sie das Bild vor den Scanner, oder Sie tippen die zwölf Ziffern ein.",
  caseCodePicture: "QR-Code mit dem Statuscode",
  caseLink: "Stand des Antrags ansehen",
  caseMissing: "Es fehlen noch",
  caseCaution:
    "Wir fragen nie per E-Mail nach Passwörtern oder Geld. Geben Sie diese Nachricht nicht weiter: Mit dem Code darin kann man den Stand Ihres Antrags sehen.",
  service: "Anliegen",
  time: "Zeit",
  people: "Personen",
  people_one: "{{count}} Person",
  people_other: "{{count}} Personen",
  place: "Ort",
  checkIn: "Anmelden",
  checkInText: "am Terminal im Eingang, von {{from}} bis {{to}} Uhr",
  code: "Ihr Termincode",
  codeHint:
    "Halten Sie das Bild am Terminal vor den Scanner, oder tippen Sie die zwölf Ziffern ein.",
  codePicture: "QR-Code mit dem Termincode",
  personal: "Der Termin gilt nur für Sie. Er kann nicht an andere weitergegeben werden.",
  documents: "Bitte bringen Sie mit",
  show: "Termin ansehen",
  move: "Termin verschieben",
  cancel: "Termin absagen",
  cannotCome: "Ich kann nicht kommen",
  ics: "Termin",
  pdf: "Terminbestätigung",
  automatic:
    "Diese Nachricht wurde automatisch verschickt. Antworten darauf liest niemand. Bei Fragen kommen Sie bitte zu uns: {{office}}, {{address}}.",
  caution:
    "Termine sind kostenlos. Wir fragen nie per E-Mail nach Passwörtern oder Geld. Geben Sie diese Nachricht nicht weiter: Mit den Adressen darin kann man Ihren Termin ändern.",
};
