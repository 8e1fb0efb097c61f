import { verifyAuthenticationResponse, verifyRegistrationResponse } from "@simplewebauthn/server";
import type { WebAuthnCredential } from "@simplewebauthn/server";
import { isoBase64URL } from "@simplewebauthn/server/helpers";
import { readAuthentication, readRegistration } from "./credential-schema.server";
import type { RelyingParty } from "./rules";
import { secondFactorRules } from "./rules";

interface Expected {
  /** What the device sent, as JSON. */
  credential: string;
  challenge: string;
  party: RelyingParty;
}

/**
 * The passkey that a device made for this challenge, on our own pages, with its owner verified by finger, face or PIN
 * (WebAuthn, section 7.1). Undefined where any of that is not so.
 */
export async function verifyNewPasskey({ credential, challenge, party }: Expected) {
  const response = readRegistration(credential);
  if (!response) return undefined;
  const verified = await unlessThrown(
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...secondFactorRules.algorithms],
    }),
  );
  if (!verified?.verified) return undefined;
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  return {
    credentialId: id,
    publicKey: isoBase64URL.fromBuffer(publicKey),
    counter,
    transports: response.response.transports ?? [],
  };
}

export interface StoredPasskey {
  credential_id: string;
  public_key: string;
  counter: number;
}

/** The new counter of a passkey that signed this challenge (WebAuthn, section 7.2); undefined where it did not. */
export async function verifyUse({ credential, challenge, party, passkey }: Expected & { passkey: StoredPasskey }) {
  const response = readAuthentication(credential);
  if (!response) return undefined;
  const known: WebAuthnCredential = {
    id: passkey.credential_id,
    publicKey: isoBase64URL.toBuffer(passkey.public_key),
    counter: passkey.counter,
  };
  const verified = await unlessThrown(
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: known,
      requireUserVerification: true,
    }),
  );
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
}

/** The library throws on what does not fit: another origin, another challenge, a counter that went back. */
async function unlessThrown<T>(verification: Promise<T>): Promise<T | undefined> {
  try {
    return await verification;
  } catch {
    return undefined;
  }
}
