import { createHmac, timingSafeEqual } from "node:crypto";

const purpose = "elkaar bounce address 1";
const macLetters = 16;

/**
 * Whom a mail comes back to when it cannot be delivered: `BOUNCE_ADDRESS` with the mail's id in it, signed, so that
 * nobody can make us believe that somebody's mail came back. Lower case only: servers on the way may fold it.
 */
export function makeEnvelopeSender({
  bounceAddress,
  secret,
  mailFrom,
}: {
  bounceAddress: string | null;
  secret: string;
  mailFrom: { address: string };
}): (outboxId: string) => string {
  if (bounceAddress === null) return () => mailFrom.address;
  return (outboxId) => bounceAddress.replace("{id}", outboxId + sign(secret, outboxId));
}

/** The id of the mail that a report to this address is about; undefined for an address that we did not make. */
export function parseBounceAddress(
  { bounceAddress, secret }: { bounceAddress: string; secret: string },
  address: string,
): string | undefined {
  const [before = "", after = ""] = bounceAddress.toLowerCase().split("{id}");
  const given = address.trim().toLowerCase();
  if (!given.startsWith(before) || !given.endsWith(after)) return undefined;
  const match = /^([0-9a-f]{32})([0-9a-f]{16})$/.exec(given.slice(before.length, given.length - after.length));
  if (!match?.[1] || !match[2]) return undefined;
  return timingSafeEqual(Buffer.from(sign(secret, match[1])), Buffer.from(match[2])) ? match[1] : undefined;
}

function sign(secret: string, outboxId: string): string {
  return createHmac("sha256", secret).update(`${purpose}\n${outboxId}`).digest("hex").slice(0, macLetters);
}
