import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";

const base64url = z
  .string()
  .max(20_000)
  .regex(/^[A-Za-z0-9_-]+$/);
const id = base64url.max(1400);
const extensions = z.object({}).transform(() => ({}));

const registration = z.object({
  id,
  rawId: id,
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
  clientExtensionResults: extensions,
});

const authentication = z.object({
  id,
  rawId: id,
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
  clientExtensionResults: extensions,
});

/** What a device answers when a passkey is made, from the JSON that the page sends; undefined for anything else. */
export function readRegistration(json: string): RegistrationResponseJSON | undefined {
  return registration.safeParse(parse(json)).data;
}

/** What a device answers when a passkey is used. */
export function readAuthentication(json: string): AuthenticationResponseJSON | undefined {
  return authentication.safeParse(parse(json)).data;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
