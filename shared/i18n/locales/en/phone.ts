import type { phone as German } from "../de/phone.ts";
import type { WordsLike } from "../../words.ts";

export const phone: WordsLike<typeof German> = {
  title: "Your ticket",
  yourNumber: "Your number",
  language: "Language",
  ahead: "Ahead of you",
  wait: "Waiting time",
  next: "You are next.",
  waitHere: "Please wait here",
  appointment: "Your appointment",
  keepOpen: "Keep this page open. It tells you when it is your turn.",
  enableSound: "Turn on sound",
  soundIsOn: "Sound is on. Keep the page open and your phone loud.",
  called: {
    title: "It is your turn!",
    come: "Please come now",
    counter: "Counter",
    tab: "It is your turn",
    again: "This is call number {{calls}}.",
  },
  serving: {
    title: "You are being served",
    text: "You are at counter {{counter}}.",
    textWithout: "You are at the counter.",
  },
  parked: {
    title: "It will go on soon",
    text: "Please do what you agreed at the counter. Your number stays valid. We will call you again.",
  },
  missed: {
    title: "You were called and were not there",
    until: "You can queue again until {{time}}. You keep your number.",
    how: "How: hold this code or your paper ticket in front of the scanner at the kiosk. Or ask the staff.",
    code: "Code for the kiosk",
    over: "It is too late to queue again. Please take a new number.",
  },
  finished: {
    done: { title: "Done", text: "Thank you for your visit." },
    advised: {
      title: "Advice given",
      text: "Your questions have been answered. Goodbye!",
    },
    "handed-over": {
      title: "Your request is now being processed",
      text: "Keep the slip from the counter. It carries your case number.",
    },
    incomplete: {
      title: "Documents are still missing",
      text: "Please come back with the missing documents.",
    },
    left: {
      title: "You have left the queue",
      text: "If you want to wait after all, please take a new number.",
    },
    expired: {
      title: "This day is over",
      text: "Your number is no longer valid. Please take a new one on your next visit.",
    },
  },
  calendar: "Add the expected time to my calendar",
  letGo: {
    button: "Let two people go first",
    hint: "You can do this once. You keep your number.",
    done: "Done. Ahead of you now: {{ahead}}.",
  },
  leave: {
    button: "Leave the queue",
    question: "Do you want to stop waiting?",
    explain: "Your number {{number}} will no longer be valid. This cannot be undone.",
    yes: "Yes, give up my number",
    no: "No, keep waiting",
    sending: "Giving it up …",
  },
  unknown: {
    title: "We do not know this number",
    text: "It is no longer valid, or the address is incomplete. Please scan the code on your ticket again or take a new number.",
  },
  reconnecting: "No connection. Reconnecting …",
  stateFrom: "As of {{time}}, {{age}} ago.",
  stateFromNow: "As of {{time}}.",
  watchDisplay: "Please watch the display in the waiting area too.",
};
