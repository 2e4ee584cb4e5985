import type { z } from "zod";

/** Passes on what a schema chosen by hand found wrong, so that each mistake keeps its place; unknown keys one by one. */
export function forwardIssues(issues: readonly z.core.$ZodIssue[], context: z.RefinementCtx): void {
  for (const issue of issues) {
    const { path, message } = issue;
    if (issue.code === "unrecognized_keys") {
      const lines = message.split("\n");
      for (const [at, key] of issue.keys.entries()) {
        const text = lines[at] ?? message;
        const params = { atKey: true };
        context.addIssue({ code: "custom", path: [...path, key], message: text, params });
      }
    } else {
      const atKey = issue.code === "invalid_key";
      context.addIssue({ code: "custom", path, message, params: { atKey } });
    }
  }
}
