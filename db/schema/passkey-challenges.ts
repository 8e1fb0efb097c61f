/** What a device has to sign, of one session: five minutes, once. */
export interface PasskeyChallengesTable {
  session_id: string;
  purpose: "register" | "use";
  /** 256 random bits in base64url. */
  challenge: string;
  expires_at: string;
}
