import type { SlipTexts } from "./de.ts";

export const arabic: SlipTexts = {
  copy: "نسخة",
  copied: "طُبعت في {{time}}",
  ahead: "أمامك",
  wait: "مدة الانتظار حوالي",
  away: "صدرت دون اتصال: رقمك صالح، ومدة الانتظار غير معروفة حاليًا.",
  appointment: "موعدك",
  follow: "لمتابعة الانتظار على هاتفك: امسح الرمز.",
  keep: "يرجى الاحتفاظ بهذه الورقة. فاتك النداء؟ امسح هذا الرمز عند الجهاز.",
};
