import type { EmailTemplate } from "#emails/templates";

const minute = 60_000;
const hour = 60 * minute;

/** How long a claimed row is nobody else's. Longer than any one delivery may take. */
export const leaseMilliseconds = 5 * minute;

/** Mail to many people at once: it leaves when nothing else waits. */
export const bulkPriority = 2;

const pauses = [15_000, minute, 5 * minute, 15 * minute, hour, 2 * hour, 4 * hour, 8 * hour, 12 * hour, 12 * hour];

/**
 * When to try again after `attempts` attempts; undefined when it is no use any more. A mail is tried for nearly two days
 * (RFC 5321, section 4.5.4.1 asks for more than one), a sign-in mail only while its link works.
 */
export function nextAttemptAt(
  mail: { template: EmailTemplate; attempts: number; createdAt: string },
  now: Date,
): Date | undefined {
  const pause = pauses[mail.attempts - 1];
  if (pause === undefined) return undefined;
  const next = new Date(now.getTime() + pause);
  return mail.template === "sign-in" && next >= signInUselessFrom(mail.createdAt) ? undefined : next;
}

/** A sign-in mail that comes after its link has expired only confuses. */
export function isUseless(mail: { template: EmailTemplate; createdAt: string }, now: Date): boolean {
  return mail.template === "sign-in" && now >= signInUselessFrom(mail.createdAt);
}

function signInUselessFrom(createdAt: string): Date {
  return new Date(new Date(createdAt).getTime() + 10 * minute);
}
