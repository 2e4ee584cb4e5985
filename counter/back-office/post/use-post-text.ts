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
  readonly again: () => Promise<void>;
} {
  const question = useQuestion();
  const { staff } = useBackOffice();
  const [said, setSaid] = useState<PostText>({ kind: "asking" });
  const look = useCallback(async (): Promise<PostText> => {
    const reply = await question({ type: "ReadPost", staff, intake });
    // What is settled meanwhile leaves the screen with the list's next change.
    return reply?.kind === "post" ? reply : { kind: "unreachable" };
  }, [question, staff, intake]);
  useEffect(() => {
    let wanted = true;
    const answer = async () => {
      const found = await look();
      if (wanted) setSaid(found);
    };
    void answer();
    return () => {
      wanted = false;
    };
  }, [look]);
  const again = async () => {
    setSaid({ kind: "asking" });
    setSaid(await look());
  };
  return { said, again };
}
