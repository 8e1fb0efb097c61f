import type { events as Dutch } from "../nl/events";

export const events: typeof Dutch = {};
