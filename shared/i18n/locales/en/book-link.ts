import type { bookLink as German } from "../de/book-link.ts";
import type { WordsLike } from "../../words.ts";

export const bookLink: WordsLike<typeof German> = {
  trying: "The connection is bad. We go on trying …",
  newBooking: "Book a new appointment",
  sending: "One moment …",
  confirm: {
    heading: "Please confirm your appointment",
    text: "The appointment is not booked until you confirm it here.",
    kept: "It is kept for you until {{time}}.",
    button: "Confirm this appointment",
    overTitle: "The time to confirm is over",
    overText:
      "The time is no longer kept for you, and none of your details are stored. Perhaps it is still free.",
    alreadyTitle: "You already have an appointment for this service",
    alreadyText:
      "Each person can have one appointment for a service. The link to your appointment is in the confirmation we sent you by e-mail. With it you can move or cancel the appointment.",
  },
  appointment: {
    heading: "Your appointment",
    booked: "Your appointment is booked",
    bookedNote: "We also send you the confirmation by e-mail.",
    moved: "Your appointment has been moved",
    movedNote:
      "The code stays the same. If you gave an e-mail address, the new confirmation comes there too.",
    codeUse:
      "You check in with this code at the terminal in the entrance: hold it in front of the scanner or type it.",
    tools: "To take with you",
    move: "Move the appointment",
    cannotCome: "I cannot come",
    binding: "The appointment is for you only. The name cannot be changed.",
    started: "Your appointment has begun",
    startedNote:
      "Check in at the terminal with the code. From {{until}} your appointment counts as missed. The terminal then offers you a ticket.",
    late: "Your appointment is over",
    lateNote:
      "If you still come today, the terminal offers you a ticket when you use the code. The appointment can no longer be changed.",
    arrived: "You have checked in",
    arrivedNote: "Watch the display in the waiting area. Your number is called there.",
    missed: "You did not come to this appointment",
    missedNote: "The appointment is no longer valid. If you still need one, please book a new one.",
  },
  move: {
    heading: "Move the appointment",
    intro: "Your present appointment stays until you confirm the new time.",
    from: "Before",
    to: "New",
    button: "Move to this time",
    other: "Choose another time",
    keep: "Keep it as it is",
    taken:
      "This time has just been taken. Your present appointment still holds. Please choose another time.",
    full: "No other time is free at the moment",
    fullNote: "Your appointment still holds. Please look again later.",
  },
  cancel: {
    heading: "You cannot come?",
    text: "If you cancel, somebody else gets this time. Cancelling is final. You can book again afterwards.",
    button: "Cancel the appointment",
    keep: "Keep the appointment",
    moveInstead: "Move it instead",
  },
  cancelled: {
    heading: "This appointment is cancelled",
    by: {
      visitor: "You cancelled the appointment. Thank you for telling us.",
      staff: "The office had to cancel this appointment.",
      closure:
        "The office had to cancel this appointment because it is closed on that day. We are sorry about that.",
      tool: "The appointment was cancelled.",
    },
    reason: {
      "office-closed": "The reason: the office is closed on that day.",
      "staff-missing": "The reason: staff are missing at short notice.",
      "wrong-office": "The reason: another office is responsible for your request.",
      "asked-by-visitor": "The reason: you asked for it.",
      other: "",
    },
    code: "The code is no longer valid.",
  },
  offer: {
    heading: "A time has become free",
    text: "You are on the waiting list. We offer you this appointment.",
    kept: "We keep it for you until {{time}}.",
    accept: "Accept the appointment",
    decline: "It does not suit me",
    declineNote: "You then stay on the waiting list and get the next offer.",
    declinedTitle: "You are still on the waiting list",
    declinedText:
      "This time is offered to somebody else. We write to you when another becomes free.",
    overTitle: "This offer has ended",
    overText: "You are still on the waiting list. We write to you when another time becomes free.",
  },
  waiting: {
    heading: "You are on the waiting list",
    since: "Since {{day}}",
    text: "When a suitable time becomes free we send you an e-mail. You then have time to decide.",
    leave: "Leave the waiting list",
    leaveNote: "Your details are then deleted.",
    leftTitle: "You are no longer on the waiting list",
    leftText: "We will not write to you about it again.",
  },
  unknown: {
    heading: "This link is not valid, or no longer",
    why: "This may be the reason:",
    expired: "The time to confirm or accept is over.",
    used: "You have used the link already. Then you have a newer e-mail from us, with another link.",
    over: "The appointment was some time ago.",
    incomplete: "The address is not complete. Open the link in the e-mail once more.",
  },
};
