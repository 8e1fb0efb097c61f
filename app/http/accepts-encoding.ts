/** Whether a client takes an encoding, by its Accept-Encoding (RFC 9110, section 12.5.3). */
export function acceptsEncoding(header: string | string[] | undefined, encoding: "br" | "gzip"): boolean {
  if (header === undefined) return false;
  return String(header)
    .split(",")
    .some((part) => {
      const [name = "", ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    });
}
