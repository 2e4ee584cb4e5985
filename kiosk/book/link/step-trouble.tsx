import type { Trouble } from "../api.ts";
import { Notice } from "../parts/notice.tsx";
import { useTroubleText } from "../parts/trouble-text.ts";

/** Why a step did not work, said at once; nothing when it did. */
export function StepTrouble({ trouble }: { readonly trouble: Trouble | null }) {
  const troubleText = useTroubleText();
  return trouble === null ? null : <Notice tone="danger">{troubleText(trouble)}</Notice>;
}
