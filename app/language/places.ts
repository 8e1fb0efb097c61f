/** How full something is, in words instead of percentages. */
export type Level = "plenty" | "few" | "full";

/** `few` from ten places left downwards; `full` at none. `left` may be negative where a limit was lowered. */
export function placesLevel(left: number): Level {
  if (left <= 0) return "full";
  return left <= 10 ? "few" : "plenty";
}
