import type { badges as Dutch } from "../nl/badges";

export const badges: typeof Dutch = {
  title: "Badges",
  link: "Badges, ten on a page",
  nobody: "Nobody has a place yet.",
  lead: (n, withCode) =>
    `${n === 1 ? "1 badge" : `${n} badges`}, by surname. ${
      withCode === 0
        ? "Nobody chose to have their own code on the badge."
        : `${withCode === 1 ? "1 badge has" : `${withCode} badges have`} a code to scan.`
    }`,
  print:
    "You print with your browser: Ctrl and P, on a Mac Cmd and P. Choose A4, scale 100 percent and no headers and footers. Cut along the dashed line: a badge is 85 by 53 millimetres.",
  codes:
    "A code stands only on the badge of who chose so. Who scans it can ask to be introduced; both say yes or not now. If somebody makes a new code later, the one on the badge no longer works. So print shortly before the event.",
  picture: (name) => `QR code of ${name}`,
  back: "Back to the registrations",
};
