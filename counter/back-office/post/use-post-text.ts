import { useCallback, useEffect, useState } from "react";
import type { IntakeId } from "../../../shared/domain/cases/intake.ts";
import { useQuestion } from "../../session/use-question.ts";
import { useBackOffice } from "../back-office-context.ts";

/** What a letter or e-mail says, as far as it is known here. */
export type PostText =
  | { readonly kind: "asking" }
  | { readonly kind: "unreachable" }
  /** Null: nothing was written down. */
  | { readonly kind: "post"; readonly text: string | null };

/** The whole text of an unsettled letter or e-mail, asked for when it is opened; `again` asks once more. */
export function usePostText(intake: IntakeId): {
  readonly said: PostText;
  readonly again: () => void;
} {
  const question = useQuestion();
  const { staff } = useBackOffice();
  const [said, setSaid] = useState<PostText>({ kind: "asking" });
  const [asked, ask] = useState(0);
  const look = useCallback(
    () => question({ type: "ReadPost", staff, intake }),
    [question, staff, intake],
  );
  useEffect(() => {
    let wanted = true;
    const answer = async () => {
      const reply = await look();
      // What is settled meanwhile leaves the screen with the list's next change.
      if (wanted) setSaid(reply?.kind === "post" ? reply : { kind: "unreachable" });
    };
    void answer();
    return () => {
      wanted = false;
    };
  }, [look, asked]);
  const again = () => {
    setSaid({ kind: "asking" });
    ask((before) => before + 1);
  };
  return { said, again };
}
