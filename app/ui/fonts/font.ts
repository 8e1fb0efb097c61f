import fontUrl from "./zilla-slab-600.woff2?url";

/** The hashed address of the heading font, for the preload in the head of the document. */
export { fontUrl };
