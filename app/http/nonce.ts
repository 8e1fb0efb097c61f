import { createContext } from "react";

/** The nonce of the scripts of this page; undefined on pages that ship none. */
export const NonceContext = createContext<string | undefined>(undefined);
