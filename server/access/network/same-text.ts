import { timingSafeEqual } from "node:crypto";

/** Whether two secrets are the same, without telling by the time it takes how much of them is. */
export function isSameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
