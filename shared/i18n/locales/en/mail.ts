import type { mail as German } from "../de/mail.ts";
import type { WordsLike } from "../../words.ts";

export const mail: WordsLike<typeof German> = {
  greeting: "Dear {{name}},",
  greetingAnybody: "Hello,",
  when: "{{date}}, {{time}}",
  confirm: {
    subject: "Please confirm your appointment on {{when}}",
    opening:
      "You have chosen an appointment. It is kept for you but not booked yet. Please confirm it by {{until}}. After that it becomes free again.",
    action: "Confirm the appointment",
    closing:
      "You did not choose an appointment? Then there is nothing to do. It becomes free again by itself.",
  },
  "already-booked": {
    subject: "You already have an appointment on {{when}}",
    opening:
      "Somebody looked for another appointment for the same request with your details. There is one appointment for each person and request. Yours still holds, and no second one was booked.",
    closing: "If the time does not suit you, you can move your appointment.",
  },
  booked: {
    subject: "Your appointment on {{when}}",
    opening: "Your appointment is booked. We look forward to your visit.",
    closing: "A confirmation to print and a calendar entry are attached to this message.",
  },
  moved: {
    subject: "Your appointment is now on {{when}}",
    opening: "Your appointment has been moved. Only this time holds now:",
    closing:
      "The new confirmation and a calendar entry are attached to this message. The code is the same as before.",
  },
  reminder: {
    subject: "Reminder of your appointment on {{when}}",
    opening: "You have an appointment with us soon.",
    closing: "You cannot come? Then please cancel, so that somebody else can have the time.",
  },
  cancelled: {
    subject: "Your appointment on {{when}} is cancelled",
    by: {
      visitor: "You cancelled this appointment.",
      staff: "We had to cancel this appointment.",
      closure:
        "We had to cancel this appointment because we are closed on that day. We are sorry about that.",
      tool: "This appointment was cancelled.",
    },
    reason: {
      "office-closed": "The reason: the office is closed on that day.",
      "staff-missing": "The reason: staff are missing at short notice.",
      "wrong-office": "The reason: another office is responsible for your request.",
      "asked-by-visitor": "The reason: you asked for it.",
      other: "",
    },
    action: "Book a new appointment",
    closing: "The code of this appointment is no longer valid.",
  },
  offer: {
    subject: "An appointment is free: {{when}}",
    opening:
      "You are on the waiting list, and an appointment has become free. It is kept for you until {{until}}. After that we offer it to the next person.",
    action: "See and accept the appointment",
    closing:
      "The time does not suit you? Then there is nothing to do. You stay on the waiting list.",
  },
  waiting: {
    subject: "You are on the waiting list",
    opening:
      "There is no suitable appointment free at the moment. You are on our waiting list. When one becomes free, we will write to you.",
    action: "See or leave the waiting list",
    closing: "You can also come without an appointment during opening hours: {{walkIn}}.",
  },
  receipt: {
    subject: "Receipt for your application {{case}}",
    attached: "The receipt is attached to this message as PDF. Please keep it.",
    pdf: "Receipt as PDF",
  },
  "documents-missing": {
    subject: "Documents are missing for your application {{case}}",
    opening:
      "Documents are still missing for your application. Please bring or send them by {{until}}. We can go on only when they are here.",
    closing:
      "To bring the documents you need no appointment: hold the code in front of the scanner at the kiosk in the entrance. You will then get a waiting number.",
  },
  ready: {
    subject: "Your application {{case}}: ready for collection",
    opening: "Your document is ready for you to collect.",
    passport: "Your passport",
    oldCard: "Your previous card or document",
    closing:
      "You need no appointment: hold the code in front of the scanner at the kiosk in the entrance. You will then get a waiting number for the collection.",
  },
  caseNumber: "Case number",
  caseCode: "Your status code",
  caseCodeHint:
    "With this code you see where your application stands. At the kiosk hold the picture in front of the scanner, or type the twelve digits.",
  caseCodePicture: "QR code of the status code",
  caseLink: "See where the application stands",
  caseMissing: "Still missing",
  caseCaution:
    "We never ask for passwords or money by e-mail. Do not pass this message on: with the code in it anybody can see where your application stands.",
  service: "Request",
  time: "Time",
  people: "People",
  people_one: "{{count}} person",
  people_other: "{{count}} people",
  place: "Place",
  checkIn: "Check in",
  checkInText: "at the kiosk by the entrance, from {{from}} to {{to}}",
  code: "Your appointment code",
  codeHint: "Hold the picture in front of the kiosk's scanner, or type the twelve digits.",
  codePicture: "QR code with the appointment code",
  personal: "The appointment is for you only. It cannot be passed on to others.",
  documents: "Please bring",
  show: "See the appointment",
  move: "Move the appointment",
  cancel: "Cancel the appointment",
  cannotCome: "I cannot come",
  ics: "Appointment",
  pdf: "Confirmation",
  automatic:
    "This message was sent automatically. Nobody reads replies to it. If you have questions, please come to us: {{office}}, {{address}}.",
  caution:
    "Appointments are free of charge. We never ask for passwords or money by e-mail. Do not pass this message on: its links can change your appointment.",
};
