/** Why somebody gets this mail. */
export function QuestionFooter({ why }: { why: string }) {
  return <p style={{ margin: "0 0 8px" }}>{why}</p>;
}
