import type { organizer as Dutch } from "../nl/organizer";

export const organizer: typeof Dutch = {};
