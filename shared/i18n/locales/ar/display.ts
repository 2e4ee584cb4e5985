import type { display as German } from "../de/display.ts";
import type { WordsLike } from "../../words.ts";

export const display: WordsLike<typeof German> = {
  title: "النداءات",
  number: "الرقم",
  counter: "الشباك",
  calledNow: "يُنادى الآن",
  calledBefore: "نوديت سابقًا",
  noCalls: "لا يُنادى أي رقم حاليًا.",
  pleaseWait: "يرجى الانتظار هنا. سيظهر رقمك على هذه الشاشة.",
  place: "{{area}}، {{floor}}",
  waits: "وقت الانتظار الآن",
  page: "صفحة {{page}} من {{pages}}",
  lost: "انقطع الاتصال",
  lostSince: "هذه النداءات من الساعة {{time}}. يرجى الانتباه إلى الشبابيك.",
  enableSound: "الصوت متوقف. يرجى لمس الشاشة مرة واحدة.",
  noArea: "لا يحتوي العنوان على قسم الانتظار",
  unknownArea: "لا يوجد قسم انتظار بهذا الاسم",
  howToName: "أضف مفتاح قسم الانتظار إلى العنوان:",
  whereKeys: "توجد المفاتيح في ملف المكتب تحت «areas».",
};
