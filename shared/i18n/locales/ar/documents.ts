import type { documents as German } from "../de/documents.ts";
import type { WordsLike } from "../../words.ts";

export const documents: WordsLike<typeof German> = {
  title: "تأكيد الموعد",
  people: "عدد الأشخاص",
  duration: "المدة",
  about: "حوالي {{length}}",
  place: "المكان",
  checkIn: "تسجيل الوصول عند الجهاز",
  between: "من {{from}} إلى {{to}}",
  code: "رمزك",
  codeUse:
    "ضع هذا الرمز أمام الماسح عند الجهاز في المدخل، أو اكتب الأرقام. بعد ذلك تحصل على رقم الانتظار.",
  codePicture: "رمز QR للأرقام {{code}}",
  bring: "يرجى إحضار",
  change: "تغيير الموعد أو إلغاؤه",
  changeText: "إذا لم تتمكن من الحضور، يرجى إلغاء الموعد. عندها يحصل عليه شخص آخر.",
  changeLink: "إلى صفحة موعدك",
  binding: "هذا الموعد لك وحدك، ولا يمكن إعطاؤه لشخص آخر.",
};
