/** Codes to print or write over: large, two columns, one character like the other. */
export function CodeList({ label, codes }: { label: string; codes: readonly string[] }) {
  return (
    <ol className="codes" aria-label={label}>
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ol>
  );
}
