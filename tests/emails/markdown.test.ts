import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { renderMailing } from "#emails/mailing";
import type { MailingPayload } from "#emails/mailing";
import { sampleContext, sampleLinks, sampleMail, samples } from "./samples";

const reminder = samples["mailing"]["reminder"]!;
const bodyOf = (body: string, more: Partial<MailingPayload> = {}) => {
  const { html } = renderMailing({ ...reminder, withCalendar: false, body, ...more }, sampleContext());
  return /<\/h1><div>([\s\S]*?)<\/div><\/div><div/.exec(html)?.[1]?.replace(/ style="[^"]*"/g, "") ?? "";
};

describe("the text of a mailing", () => {
  it("knows paragraphs, headings, lists, quotations, bold, italic and line breaks", () => {
    expect(bodyOf("# Kop\n\nA **b** *c*\nd\n\n- een\n- twee\n\n1. x\n\n> wijs")).toBe(
      "<h2>Kop</h2><p>A <strong>b</strong> <em>c</em><br/>d</p><ul><li>een</li><li>twee</li></ul><ol><li>x</li></ol><blockquote><p>wijs</p></blockquote>",
    );
  });

  it("links to the web and to mail addresses, and nowhere else", () => {
    expect(bodyOf("[a](https://x.example/?a=1&b=2) https://y.example z@w.example")).toBe(
      '<p><a href="https://x.example/?a=1&amp;b=2">a</a> <a href="https://y.example">https://y.example</a> <a href="mailto:z@w.example">z@w.example</a></p>',
    );
    for (const href of [
      "javascript:alert(1)",
      "data:text/html,x",
      "//evil.example",
      "/pad",
      "vbscript:x",
      "ftp://x.example",
    ])
      expect(bodyOf(`[a](${href})`)).not.toContain(`href="${href}`);
    expect(bodyOf("[a](<java\tscript:alert(1)>) [b](JaVaScRiPt:alert(1))")).not.toMatch(/href="j/i);
  });

  it("has no markup of its own and no pictures", () => {
    expect(bodyOf("<b>x</b> <img src=x onerror=alert(1)> ![foto](https://x.example/a.png)")).toBe(
      "<p>&lt;b&gt;x&lt;/b&gt; &lt;img src=x onerror=alert(1)&gt; foto</p>",
    );
    expect(bodyOf("    code\n\n---\n\n```\nx\n```")).not.toMatch(/<(pre|hr|code)/);
  });

  it("fills in what is the reader's own, also in a subject and as the address of a link", () => {
    expect(bodyOf("{Voornaam} {naam} {titel} {datum} {tijd} {plaats}")).toBe(
      "<p>Karin Karin Postma Rondom het Kind woensdag 8 november 2023 13.15 tot 17.30 uur De Regentuin, Regentuinlaan 12, Zoetermeer</p>",
    );
    const own = sampleLinks("nl").registration(sampleMail.registration);
    expect(bodyOf("[meld u af]({persoonlijke-link})")).toBe(`<p><a href="${own}">meld u af</a></p>`);
    expect(bodyOf("**{persoonlijke link}**")).toBe(`<p><strong><a href="${own}">Bekijk uw aanmelding</a></strong></p>`);
    expect(bodyOf("{workshops}", { workshops: [] })).toBe("<p>u koos nog geen workshop</p>");
    const { subject } = renderMailing({ ...reminder, subject: "{voornaam}\r\nBcc: x@evil.example" }, sampleContext());
    expect(subject).toBe("Karin Bcc: x@evil.example");
  });

  it("writes dates in the language of the text, and the rest in the reader's", () => {
    const { html } = renderMailing({ ...reminder, body: "{datum}" }, sampleContext("en"));
    expect(html).toContain('<html lang="en">');
    expect(html).toMatch(/<div lang="nl"><p[^>]*>woensdag 8 november 2023<\/p>/);
    expect(html).toContain("Privacy: what we keep");
  });

  it.each([
    "<script>alert(1)</script>",
    "[klik](https://evil.example)",
    "**vet** _schuin_ `x`",
    "https://evil.example",
    "www.evil.example",
    "![x](https://evil.example/x.png)",
    "{persoonlijke link}",
    "x\n\n# Kop\n\n- lijst",
    '" onclick="alert(1)',
    "&lt;b&gt;",
  ])("lets the name %j be nothing but text", (name) => {
    const filled = bodyOf("Beste {naam}, tot dan", { name });
    expect(filled.match(/<[^>]+>/g)).toEqual(["<p>", "</p>"]);
    const { html } = renderMailing({ ...reminder, name, subject: "{naam}", body: "{naam}" }, sampleContext());
    expect(html).not.toMatch(/<script|<img|evil\.example"|onclick="/);
  });

  it("never makes an element or an address out of any name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (name) => {
        expect(bodyOf("Beste {naam}", { name }).match(/<[^>]+>/g)).toEqual(["<p>", "</p>"]);
      }),
      { numRuns: 100 },
    );
  });
});
