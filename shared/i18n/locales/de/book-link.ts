/** The pages that a secret link opens. */
export const bookLink = {
  trying: "Die Verbindung ist schlecht. Es wird weiter versucht …",
  newBooking: "Neuen Termin buchen",
  sending: "Einen Moment …",
  confirm: {
    heading: "Bitte bestätigen Sie Ihren Termin",
    text: "Der Termin ist erst gebucht, wenn Sie ihn hier bestätigen.",
    kept: "Bis {{time}} Uhr ist er für Sie reserviert.",
    button: "Termin verbindlich bestätigen",
    overTitle: "Die Zeit zum Bestätigen ist vorbei",
    overText:
      "Die Reservierung ist abgelaufen, und von Ihren Angaben ist nichts gespeichert. Vielleicht ist die Zeit noch frei.",
    alreadyTitle: "Sie haben für dieses Anliegen schon einen Termin",
    alreadyText:
      "Jede Person kann für ein Anliegen einen Termin haben. Den Link zu Ihrem Termin finden Sie in der Bestätigung, die Sie per E-Mail bekommen haben. Damit können Sie ihn verschieben oder absagen.",
  },
  appointment: {
    heading: "Ihr Termin",
    booked: "Ihr Termin ist gebucht",
    bookedNote: "Wir schicken Ihnen die Bestätigung auch per E-Mail.",
    moved: "Ihr Termin ist verschoben",
    movedNote:
      "Der Code bleibt gleich. Haben Sie eine E-Mail-Adresse angegeben, kommt die neue Bestätigung auch dorthin.",
    codeUse:
      "Mit diesem Code melden Sie sich am Terminal im Eingang an: vor den Scanner halten oder eintippen.",
    tools: "Zum Mitnehmen",
    move: "Termin verschieben",
    cannotCome: "Ich kann nicht kommen",
    binding: "Der Termin gilt nur für Sie. Der Name lässt sich nicht ändern.",
    started: "Ihr Termin hat begonnen",
    startedNote:
      "Melden Sie sich mit dem Code am Terminal an. Ab {{until}} Uhr gilt Ihr Termin als verpasst. Das Terminal bietet Ihnen dann eine Wartenummer an.",
    late: "Ihr Termin ist vorbei",
    lateNote:
      "Kommen Sie heute noch, bietet Ihnen das Terminal mit dem Code eine Wartenummer an. Ändern lässt sich der Termin nicht mehr.",
    arrived: "Sie sind angemeldet",
    arrivedNote: "Achten Sie auf die Anzeige im Wartebereich. Ihre Nummer wird dort aufgerufen.",
    missed: "Sie waren zu diesem Termin nicht da",
    missedNote:
      "Der Termin gilt nicht mehr. Wenn Sie ihn noch brauchen, buchen Sie bitte einen neuen.",
  },
  move: {
    heading: "Termin verschieben",
    intro: "Ihr jetziger Termin bleibt bestehen, bis Sie die neue Zeit bestätigen.",
    from: "Bisher",
    to: "Neu",
    button: "Auf diese Zeit verschieben",
    other: "Andere Zeit wählen",
    keep: "Termin nicht ändern",
    taken:
      "Diese Zeit wurde gerade vergeben. Ihr bisheriger Termin gilt weiter. Bitte wählen Sie eine andere Zeit.",
    full: "Im Moment ist keine andere Zeit frei",
    fullNote: "Ihr Termin gilt weiter. Schauen Sie später noch einmal vorbei.",
  },
  cancel: {
    heading: "Sie können nicht kommen?",
    text: "Wenn Sie absagen, bekommt jemand anderes diese Zeit. Die Absage ist endgültig. Sie können danach neu buchen.",
    button: "Termin absagen",
    keep: "Termin behalten",
    moveInstead: "Lieber verschieben",
  },
  cancelled: {
    heading: "Dieser Termin ist abgesagt",
    by: {
      visitor: "Sie haben den Termin abgesagt. Danke, dass Sie Bescheid gegeben haben.",
      staff: "Das Amt musste diesen Termin absagen.",
      closure:
        "Das Amt musste diesen Termin absagen, weil es an diesem Tag geschlossen ist. Das tut uns leid.",
      tool: "Der Termin wurde abgesagt.",
    },
    reason: {
      "office-closed": "Der Grund: Das Amt ist an diesem Tag geschlossen.",
      "staff-missing": "Der Grund: Es fehlt kurzfristig Personal.",
      "wrong-office": "Der Grund: Für Ihr Anliegen ist eine andere Stelle zuständig.",
      "asked-by-visitor": "Der Grund: Sie haben darum gebeten.",
      other: "",
    },
    code: "Der Code gilt nicht mehr.",
  },
  offer: {
    heading: "Eine Zeit ist frei geworden",
    text: "Sie stehen auf der Warteliste. Wir bieten Ihnen diesen Termin an.",
    kept: "Bis {{time}} Uhr halten wir ihn für Sie frei.",
    accept: "Termin annehmen",
    decline: "Passt mir nicht",
    declineNote: "Sie bleiben dann auf der Warteliste und bekommen das nächste Angebot.",
    declinedTitle: "Sie stehen weiter auf der Warteliste",
    declinedText:
      "Diese Zeit wird jemand anderem angeboten. Wir schreiben Ihnen, wenn wieder etwas frei wird.",
    overTitle: "Dieses Angebot ist abgelaufen",
    overText:
      "Sie stehen weiter auf der Warteliste. Wir schreiben Ihnen, wenn wieder etwas frei wird.",
  },
  waiting: {
    heading: "Sie stehen auf der Warteliste",
    since: "Seit {{day}}",
    text: "Wird eine Zeit frei, die passt, schicken wir Ihnen eine E-Mail. Sie haben dann Zeit, sich zu entscheiden.",
    leave: "Von der Warteliste abmelden",
    leaveNote: "Ihre Angaben werden dann gelöscht.",
    leftTitle: "Sie stehen nicht mehr auf der Warteliste",
    leftText: "Wir schreiben Ihnen dazu nicht mehr.",
  },
  unknown: {
    heading: "Dieser Link gilt nicht oder nicht mehr",
    why: "Das kann der Grund sein:",
    expired: "Die Zeit zum Bestätigen oder Annehmen ist vorbei.",
    used: "Sie haben den Link schon benutzt. Dann haben Sie eine neuere E-Mail von uns, mit einem anderen Link.",
    over: "Der Termin liegt schon länger zurück.",
    incomplete: "Die Adresse ist nicht vollständig. Öffnen Sie den Link in der E-Mail noch einmal.",
  },
};
