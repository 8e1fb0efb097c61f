// @ts-check
/*
 * The only script of Elkaar, on the page where an organizer makes or uses a passkey: asks the device, puts its answer
 * in the form and sends the form. The server says what went wrong, so there are no words here.
 */

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (form instanceof HTMLFormElement) form.addEventListener("submit", (event) => void sendWithPasskey(event, form));
}

/**
 * @param {Event} event
 * @param {HTMLFormElement} form
 */
async function sendWithPasskey(event, form) {
  event.preventDefault();
  if (form.getAttribute("aria-busy") === "true") return;
  form.setAttribute("aria-busy", "true");
  try {
    setField(form, "credential", JSON.stringify(await askDevice(form)));
  } catch (error) {
    setField(form, "problem", error instanceof Error ? error.name : "Error");
  }
  form.submit();
}

/** @param {HTMLFormElement} form */
async function askDevice(form) {
  if (!window.PublicKeyCredential || !navigator.credentials) {
    throw new DOMException("This browser knows no passkeys", "NotSupportedError");
  }
  const options = JSON.parse(form.dataset["options"] ?? "{}");
  const credential =
    form.dataset["passkey"] === "create"
      ? await navigator.credentials.create({ publicKey: creationOptions(options) })
      : await navigator.credentials.get({ publicKey: requestOptions(options) });
  if (!(credential instanceof PublicKeyCredential)) throw new DOMException("No passkey came", "NotAllowedError");
  return credentialToJson(credential);
}

/** @param {any} json */
function creationOptions(json) {
  const { PublicKeyCredential } = window;
  if (PublicKeyCredential.parseCreationOptionsFromJSON) return PublicKeyCredential.parseCreationOptionsFromJSON(json);
  return {
    ...json,
    challenge: toBytes(json.challenge),
    user: { ...json.user, id: toBytes(json.user.id) },
    excludeCredentials: (json.excludeCredentials ?? []).map(withBytes),
  };
}

/** @param {any} json */
function requestOptions(json) {
  const { PublicKeyCredential } = window;
  if (PublicKeyCredential.parseRequestOptionsFromJSON) return PublicKeyCredential.parseRequestOptionsFromJSON(json);
  return {
    ...json,
    challenge: toBytes(json.challenge),
    allowCredentials: (json.allowCredentials ?? []).map(withBytes),
  };
}

/** @param {PublicKeyCredential} credential */
function credentialToJson(credential) {
  /** @type {any} */
  const response = credential.response;
  return {
    id: credential.id,
    rawId: credential.id,
    type: credential.type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: toText(response.clientDataJSON),
      attestationObject: toText(response.attestationObject),
      transports: response.getTransports?.(),
      authenticatorData: response.attestationObject ? undefined : toText(response.authenticatorData),
      signature: toText(response.signature),
      userHandle: toText(response.userHandle),
    },
  };
}

/** @param {any} descriptor */
function withBytes(descriptor) {
  return { ...descriptor, id: toBytes(descriptor.id) };
}

/** @param {string} base64url */
function toBytes(base64url) {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** @param {ArrayBuffer | null | undefined} buffer */
function toText(buffer) {
  if (!buffer) return undefined;
  const text = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string} value
 */
function setField(form, name, value) {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}
