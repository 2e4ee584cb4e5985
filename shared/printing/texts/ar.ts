import type { SlipTexts } from "./de.ts";

export const arabic: SlipTexts = {
  copy: "نسخة",
  ahead: "أمامك",
  wait: "مدة الانتظار حوالي",
  appointment: "موعدك",
  follow: "لمتابعة الانتظار على هاتفك: امسح الرمز.",
  keep: "يرجى الاحتفاظ بهذه الورقة. فاتك النداء؟ امسح هذا الرمز عند الجهاز.",
  caseNumber: "رقم معاملتك",
  service: "الطلب",
  team: "الجهة المختصة",
  bring: "يرجى إحضار هذا الرقم في كل زيارة.",
  noReceipt: "هذه الورقة لا تؤكد أن طلبك مكتمل.",
};
