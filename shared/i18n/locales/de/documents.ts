export const documents = {
  title: "Terminbestätigung",
  people: "Personen",
  duration: "Dauer",
  about: "etwa {{length}}",
  place: "Ort",
  checkIn: "Anmeldung am Terminal",
  between: "{{from}} bis {{to}} Uhr",
  code: "Ihr Code",
  codeUse:
    "Halten Sie diesen Code am Terminal im Eingang vor den Scanner oder tippen Sie die Ziffern ein. Sie bekommen dann Ihre Wartenummer.",
  codePicture: "QR-Code mit den Ziffern {{code}}",
  bring: "Das bringen Sie bitte mit",
  change: "Verschieben oder absagen",
  changeText:
    "Wenn Sie nicht kommen können, sagen Sie bitte ab. Dann bekommt jemand anderes den Termin.",
  changeLink: "Zur Seite Ihres Termins",
  binding: "Der Termin gilt nur für Sie. Sie können ihn nicht weitergeben.",
};
