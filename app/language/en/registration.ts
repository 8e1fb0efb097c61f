import type { registration as Dutch } from "../nl/registration";

export const registration: typeof Dutch = {};
