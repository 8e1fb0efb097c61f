/** A sign-in mail that is out: one use, ten minutes, bound to the asking browser or to a six-digit code. */
export interface SignInRequestsTable {
  id: string;
  email: string;
  token_hash: string;
  code_hash: string;
  browser_hash: string;
  tries: number;
  language: "nl" | "en";
  return_to: string;
  created_at: string;
  expires_at: string;
  used_at: string | null;
}
