import type { network as Dutch } from "../nl/network";

export const network: typeof Dutch = {};
