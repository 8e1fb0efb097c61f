/** Badges of an event, to print and cut. */
export const badges = {
  title: "Badges",
  link: "Badges, tien op een bladzijde",
  nobody: "Nog niemand heeft een plek.",
  lead: (n: number, withCode: number) =>
    `${n === 1 ? "1 badge" : `${n} badges`}, op achternaam. ${
      withCode === 0
        ? "Niemand koos ervoor om een eigen code op de badge te zetten."
        : `Op ${withCode === 1 ? "1 badge" : `${withCode} badges`} staat een code om te scannen.`
    }`,
  print:
    "Printen doet u met uw browser: Ctrl en P, op een Mac Cmd en P. Kies A4, schaal 100 procent en geen kop- en voetteksten. Knip langs de stippellijn: een badge is 85 bij 53 millimeter.",
  codes:
    "Een code staat alleen op de badge van wie dat zelf koos. Wie hem scant, kan vragen om kennis te maken; beiden zeggen ja of niet nu. Maakt iemand daarna een nieuwe code, dan werkt die op de badge niet meer. Print daarom kort voor de bijeenkomst.",
  picture: (name: string) => `QR-code van ${name}`,
  back: "Terug naar de aanmeldingen",
};
