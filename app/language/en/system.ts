import type { system as Dutch } from "../nl/system";

export const system: typeof Dutch = {};
