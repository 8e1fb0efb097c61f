import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";

/** What a device does otherwise than it should. */
export interface Faults {
  /** The page that asks. Default: the one the passkey was made for. */
  origin?: string;
  /** The host that the device is told. */
  rpId?: string;
  challenge?: string;
  /** False: the device did not check finger, face or PIN. */
  userVerified?: boolean;
  /** False: nobody touched the device. */
  userPresent?: boolean;
  counter?: number;
  /** Signs with another key. */
  wrongKey?: boolean;
}

const es256 = -7;

/** A device in software (WebAuthn level 2, sections 6 and 7), that answers as a browser would send it, as JSON. */
export class SoftwareAuthenticator {
  readonly id = randomBytes(32).toString("base64url");
  counter = 0;
  private readonly keys = generateKeyPairSync("ec", { namedCurve: "P-256" });

  constructor(private readonly origin: string) {}

  /** Answers `navigator.credentials.create`. */
  create(options: string, faults: Faults = {}): string {
    const { challenge } = JSON.parse(options) as { challenge: string };
    const attested = Buffer.concat([
      Buffer.alloc(16),
      uint16(Buffer.from(this.id, "base64url").length),
      Buffer.from(this.id, "base64url"),
      coseKey(this.keys.publicKey),
    ]);
    const authData = this.authData(faults, 0x40, attested);
    const attestation = cbor(
      new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", authData],
      ]),
    );
    return this.answer({
      clientDataJSON: this.clientData("webauthn.create", challenge, faults).toString("base64url"),
      attestationObject: attestation.toString("base64url"),
      transports: ["internal"],
    });
  }

  /** Answers `navigator.credentials.get`. */
  get(options: string, faults: Faults = {}): string {
    const { challenge } = JSON.parse(options) as { challenge: string };
    this.counter += 1;
    const clientData = this.clientData("webauthn.get", challenge, faults);
    const authData = this.authData({ counter: this.counter, ...faults }, 0);
    const signed = Buffer.concat([authData, createHash("sha256").update(clientData).digest()]);
    const key = faults.wrongKey ? generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey : this.keys.privateKey;
    return this.answer({
      clientDataJSON: clientData.toString("base64url"),
      authenticatorData: authData.toString("base64url"),
      signature: sign("sha256", signed, key).toString("base64url"),
    });
  }

  private answer(response: object): string {
    return JSON.stringify({ id: this.id, rawId: this.id, type: "public-key", response, clientExtensionResults: {} });
  }

  private clientData(type: string, challenge: string, faults: Faults): Buffer {
    const data = {
      type,
      challenge: faults.challenge ?? challenge,
      origin: faults.origin ?? this.origin,
      crossOrigin: false,
    };
    return Buffer.from(JSON.stringify(data));
  }

  private authData(faults: Faults, flag: number, attested = Buffer.alloc(0)): Buffer {
    const present = faults.userPresent === false ? 0 : 0x01;
    const verified = faults.userVerified === false ? 0 : 0x04;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(faults.counter ?? 0);
    const rpId = faults.rpId ?? new URL(this.origin).hostname;
    return Buffer.concat([
      createHash("sha256").update(rpId).digest(),
      Buffer.of(present | verified | flag),
      counter,
      attested,
    ]);
  }
}

/** An ES256 key as COSE writes it (RFC 9053, section 7.1.1). */
function coseKey(key: KeyObject): Buffer {
  const { x = "", y = "" } = key.export({ format: "jwk" });
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, es256],
      [-1, 1],
      [-2, Buffer.from(x, "base64url")],
      [-3, Buffer.from(y, "base64url")],
    ]),
  );
}

/** As much of CBOR (RFC 8949) as an attestation needs. */
function cbor(value: unknown): Buffer {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "string") return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  if (value instanceof Map)
    return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, item]) => [cbor(key), cbor(item)])]);
  throw new Error("No CBOR for this");
}

function head(major: number, size: number): Buffer {
  if (size < 24) return Buffer.of((major << 5) | size);
  if (size < 256) return Buffer.of((major << 5) | 24, size);
  return Buffer.concat([Buffer.of((major << 5) | 25), uint16(size)]);
}

function uint16(value: number): Buffer {
  return Buffer.of(value >> 8, value & 0xff);
}
