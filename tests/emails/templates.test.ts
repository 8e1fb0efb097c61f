import { describe, expect, it } from "vitest";
import type { Language } from "#app/language/language";
import type { RenderedEmail } from "#emails/context";
import { isEmailTemplate, renderTemplate, templates } from "#emails/templates";
import { sampleContext, sampleLinks, sampleMail, samples } from "./samples";

const cases = Object.entries(samples).flatMap(([name, variants]) =>
  Object.entries<unknown>(variants).map(([variant, payload]) => ({ name, variant, payload })),
);

function render(name: string, payload: unknown, language: Language = "nl"): RenderedEmail {
  if (!isEmailTemplate(name)) throw new Error(`There is no template ${name}`);
  return renderTemplate(name, payload, sampleContext(language));
}

describe.each(cases)("$name, $variant", ({ name, payload }) => {
  it.each(["nl", "en"] as const)("says in text what it says in colour, %s", (language) => {
    const { subject, html, text } = render(name, payload, language);
    expect(subject).not.toBe("");
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/undefined|\[object|NaN|<img|<script|<link|url\(/);
    expect(text).not.toMatch(/undefined|\[object|NaN|<\w|&\w+;/);
    for (const [, address] of html.matchAll(/<a class="button" href="([^"]+)"/g)) expect(text).toContain(address);
    expect(`${subject}${text}`).not.toContain("!");
  });

  it("says the same things in both languages", () => {
    const addresses = (language: Language) =>
      [...render(name, payload, language).html.matchAll(/href="([^"]+)"/g)].map(([, address]) =>
        address?.replace("elkaar.example/en", "elkaar.example").replace(/\/$/, ""),
      );
    expect(addresses("en")).toEqual(addresses("nl"));
    expect(render(name, payload, "en").text).not.toBe(render(name, payload, "nl").text);
  });
});

describe("the templates", () => {
  it("have a sample each", () => {
    expect(Object.keys(samples).sort()).toEqual(Object.keys(templates).sort());
  });

  it("refuse a payload that was wiped", () => {
    expect(() => render("registration-placed", {})).toThrow("There is no payload left");
  });
});

describe("the confirmation of a place", () => {
  const { subject, html, text, calendar, replyTo } = render(
    "registration-placed",
    samples["registration-placed"]["usual"],
  );

  it("says when, where, which workshop in which room, and how to withdraw", () => {
    expect(subject).toBe("U bent erbij: Rondom het Kind, woensdag 8 november");
    for (const fact of [
      "Woensdag 8 november 2023, 13.15 tot 17.30 uur",
      "Inloop vanaf 12.45 uur",
      "Regentuinlaan 12, Zoetermeer",
      "A. Aan tafel met ouders",
      "15.20 tot 16.20 uur, Zaal Beuk",
      sampleLinks("nl").registration(sampleMail.registration),
      sampleLinks("nl").withdraw(sampleMail.registration),
    ])
      expect(text).toContain(fact);
  });

  it("lets people answer to the region", () => {
    expect(replyTo).toEqual({ name: "Kennisnetwerk Jeugd Haaglanden", address: "bijeenkomsten@haaglanden.example" });
  });

  it("brings an entry for the calendar without the personal link", () => {
    expect(calendar).toMatchObject({ method: "REQUEST", filename: "rondom-het-kind.ics" });
    expect(calendar?.content.replaceAll("\r\n ", "")).not.toContain("/aanmelding/");
    expect(html).toContain("/aanmelding/");
  });

  it("does not let a name add anything to the page", () => {
    const name = '<script>alert("x")</script>';
    const mail = { ...sampleMail, registration: { ...sampleMail.registration, name }, workshops: [] };
    expect(render("registration-placed", mail).html).not.toContain("<script>");
  });
});

describe("which calendar message a mail brings", () => {
  const methodOf = (name: keyof typeof samples, variant: string) =>
    render(name, Object.entries(samples[name]).find(([key]) => key === variant)?.[1]).calendar?.method;

  it.each([
    ["registration-waitlisted", "usual", undefined],
    ["registration-repeated", "placed", undefined],
    ["waitlist-promoted", "usual", "REQUEST"],
    ["registration-requested", "usual", undefined],
    ["registration-changed", "requested", undefined],
    ["registration-withdrawn", "requested", undefined],
    ["event-changed", "requested", undefined],
    ["request-approved", "usual", "REQUEST"],
    ["request-approved", "waitlist", undefined],
    ["request-refused", "usual", undefined],
    ["registration-changed", "workshop", "REQUEST"],
    ["registration-changed", "waitlisted", undefined],
    ["event-changed", "date", "REQUEST"],
    ["event-changed", "everything", undefined],
    ["registration-withdrawn", "placed", "CANCEL"],
    ["registration-withdrawn", "waitlisted", undefined],
    ["event-cancelled", "placed", "CANCEL"],
    ["event-cancelled", "waitlisted", undefined],
    ["host-told", "cancelled", undefined],
    ["sign-in", "known", undefined],
  ] as const)("%s, %s: %s", (name, variant, method) => {
    expect(methodOf(name, variant)).toBe(method);
  });
});

describe("mails about a request", () => {
  const read = (name: keyof typeof samples, variant: string, language: Language = "nl") => {
    const { subject, text } = render(
      name,
      Object.entries(samples[name]).find(([key]) => key === variant)?.[1],
      language,
    );
    return { subject, text: text.replace(/\s+/g, " ") };
  };

  it("say that it is a request, and that there is no place yet", () => {
    const { subject, text } = read("registration-requested", "usual");
    expect(subject).toBe("Uw aanvraag is ontvangen: Rondom het Kind");
    expect(text).toContain("De organisatie beslist en laat het u per mail weten.");
    expect(text).toContain("U heeft nog geen plek");
    expect(text).toContain("Uw wens");
    expect(text).toContain(sampleLinks("nl").withdraw(sampleMail.registration));
    expect(text).not.toMatch(/wachtlijst|U bent erbij/);
    const english = read("registration-requested", "usual", "en");
    expect(english.subject).toBe("We received your request: Rondom het Kind");
    expect(english.text).toContain("You have no place yet");
  });

  it("give the place after a yes, or the position when the event is full", () => {
    expect(read("request-approved", "usual").subject).toBe("U bent erbij: Rondom het Kind, woensdag 8 november");
    expect(read("request-approved", "workshop-full").text).toContain("Aan tafel met ouders");
    const waiting = read("request-approved", "waitlist");
    expect(waiting.subject).toBe("Goedgekeurd, u staat op de wachtlijst: Rondom het Kind");
    expect(waiting.text).toContain("U staat derde op de wachtlijst.");
    expect(read("request-approved", "waitlist", "en").text).toContain("You are 3rd on the waiting list.");
  });

  it("hold the reason of a no as it was written, and whom to ask", () => {
    const { subject, text } = read("request-refused", "usual");
    expect(subject).toBe("Geen plek voor u: Rondom het Kind");
    expect(text).toContain("Deze middag is voor wie in Zoetermeer werkt.");
    expect(text).toContain("In mei is er een middag voor uw regio.");
    expect(text).toContain("helpt u verder");
    expect(read("request-refused", "usual", "en").text).toContain("The organizers cannot give you one.");
    const hostile = { ...sampleMail, reason: '<img src=x onerror="alert(1)">' };
    expect(render("request-refused", hostile).html).not.toContain("<img");
  });

  it("stay a request when it is repeated, changed, withdrawn or the event moves", () => {
    expect(read("registration-repeated", "requested").subject).toContain("U had al een plek aangevraagd");
    expect(read("registration-changed", "requested").text).toContain("De organisatie beslist nog over uw plek.");
    expect(read("registration-withdrawn", "requested").subject).toBe("Uw aanvraag is ingetrokken: Rondom het Kind");
    expect(read("event-changed", "requested").text).toContain("Uw aanvraag blijft staan.");
  });
});

describe("the mail about a change", () => {
  it("names the new date in its subject when the day is another", () => {
    const { subject, text } = render("event-changed", samples["event-changed"]["date"]);
    expect(subject).toBe("Nieuwe datum voor Rondom het Kind: woensdag 8 november");
    expect(text).toContain("De datum is veranderd");
    expect(text).toMatch(/Nu: Woensdag 8 november 2023, 13\.15 tot 17\.30 uur\nEerst: Woensdag 1 november 2023/);
  });

  it("shows only the lines of the programme that differ", () => {
    const { text } = render("event-changed", samples["event-changed"]["everything"]);
    expect(text).toContain("Nieuw: 13.30 tot 14.45 uur Panel met de zaal, Grote zaal");
    expect(text).toContain("Vervalt: 13.30 tot 14.30 uur Wat het onderzoek zegt");
    expect(text).not.toContain("Opening");
  });
});

describe("the sign-in mail", () => {
  it("has the link and the code only for who has an account", () => {
    const { requestId } = samples["sign-in"]["known"] ?? { requestId: "" };
    const secrets = [sampleLinks("nl").signIn(requestId), sampleLinks("nl").signInCode(requestId)];
    for (const secret of secrets) {
      expect(render("sign-in", samples["sign-in"]["known"]).text).toContain(secret);
      expect(render("sign-in", samples["sign-in"]["unknown"]).html).not.toContain(secret);
      expect(render("sign-in", samples["sign-in"]["shared"]).html).not.toContain(secret);
    }
  });

  it("says until when it works, in Dutch time", () => {
    expect(render("sign-in", samples["sign-in"]["known"]).text).toContain("tot 10.40 uur");
  });
});

describe("the mail about a passkey", () => {
  it("does not let the name of a passkey add anything to the page", () => {
    const payload = { what: "passkey-added", name: "<img src=x onerror=alert(1)>", at: "2023-10-02T08:30:00.000Z" };
    expect(render("second-factor", payload).html).not.toContain("<img");
  });

  it("says what to do when it was somebody else", () => {
    expect(render("second-factor", samples["second-factor"]["added"]).text).toContain("Verander het wachtwoord");
    expect(render("second-factor", samples["second-factor"]["reset-by-owner"]).text).toContain("Bel een eigenaar");
  });
});
