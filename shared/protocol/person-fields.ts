import { z } from "zod";
import { typedText } from "./typed-text.ts";

/** Who books, as typed; the server makes the hashes (rule B4). */
export const personFields = {
  name: typedText.trim().min(2).max(100),
  email: z.email().max(200).nullable(),
  phone: typedText.trim().min(3).max(40).nullable(),
  fileNumber: typedText.trim().min(3).max(40).nullable(),
};
