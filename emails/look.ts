/** The look's tokens as plain values: mail programs know no custom properties. */
export const colours = {
  ink: "#17302c",
  inkSoft: "#4b605b",
  paper: "#ffffff",
  mist: "#f2f6f2",
  line: "#d3ddd7",
  board: "#14614f",
  boardTint: "#dcede4",
  warn: "#7a4a00",
  warnTint: "#fff1cf",
  education: "#14614f",
  care: "#e0633b",
  sun: "#f6b73c",
} as const;

export const fonts = {
  text: '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  head: '"Zilla Slab", Rockwell, "Roboto Slab", Georgia, serif',
} as const;
