import type { MetaDescriptor } from "@remix-run/node";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";

interface PageMeta {
  title: string;
  description: string;
  /** Dutch path, without a query. */
  path: string;
  language: Language;
  baseUrl: string;
  /** Absolute address of a picture of 1200 by 630. */
  image?: string;
  type?: "website" | "article";
}

/** Title, description, Open Graph and the two languages of a page that search engines may show. */
export function publicPageMeta(page: PageMeta): MetaDescriptor[] {
  const address = (language: Language) => page.baseUrl + pathIn(language, page.path);
  const url = address(page.language);
  return [
    { title: page.title },
    { name: "description", content: page.description },
    { tagName: "link", rel: "canonical", href: url },
    { tagName: "link", rel: "alternate", hrefLang: "nl", href: address("nl") },
    { tagName: "link", rel: "alternate", hrefLang: "en", href: address("en") },
    { tagName: "link", rel: "alternate", hrefLang: "x-default", href: address("nl") },
    { property: "og:site_name", content: "Elkaar" },
    { property: "og:type", content: page.type ?? "website" },
    { property: "og:locale", content: page.language === "nl" ? "nl_NL" : "en_GB" },
    { property: "og:title", content: page.title },
    { property: "og:description", content: page.description },
    { property: "og:url", content: url },
    ...(page.image ? pictureMeta(page.image) : []),
  ];
}

function pictureMeta(image: string): MetaDescriptor[] {
  return [
    { property: "og:image", content: image },
    { property: "og:image:width", content: "1200" },
    { property: "og:image:height", content: "630" },
    { name: "twitter:card", content: "summary_large_image" },
  ];
}

/** The title of a page that nobody should find by searching: forms, personal pages, lists of people. */
export function privatePageMeta(title: string): MetaDescriptor[] {
  return [{ title }, { name: "robots", content: "noindex" }];
}
