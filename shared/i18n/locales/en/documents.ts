import type { documents as German } from "../de/documents.ts";
import type { WordsLike } from "../../words.ts";

export const documents: WordsLike<typeof German> = {
  title: "Appointment confirmation",
  people: "People",
  duration: "Duration",
  about: "about {{length}}",
  place: "Place",
  checkIn: "Check-in at the kiosk",
  between: "{{from}} to {{to}}",
  code: "Your code",
  codeUse:
    "Hold this code in front of the scanner at the kiosk in the entrance, or type the digits. You will then get your waiting number.",
  codePicture: "QR code of the digits {{code}}",
  bring: "Please bring with you",
  change: "Move or cancel",
  changeText: "If you cannot come, please cancel. Someone else can then have the appointment.",
  changeLink: "To the page of your appointment",
  binding: "The appointment is for you only. You cannot pass it on.",
};
