import type { MetaDescriptor } from "@remix-run/node";

/** The title of a page of the organizer; one that came back with mistakes says so first. */
export function organizerMeta(title: string): MetaDescriptor[] {
  return [{ title: `${title} · Elkaar` }, { name: "robots", content: "noindex" }];
}
