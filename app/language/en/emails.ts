import type { emails as Dutch } from "../nl/emails";

export const emails: typeof Dutch = {};
