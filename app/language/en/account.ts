import type { account as Dutch } from "../nl/account";

export const account: typeof Dutch = {};
