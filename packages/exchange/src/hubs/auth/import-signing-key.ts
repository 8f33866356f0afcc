/** An RSA key for signing with SHA-256, that cannot be taken out again. Rejects for anything else. */
export async function importSigningKey(secret: string | undefined): Promise<CryptoKey> {
  const base64 = (secret ?? "").replace(/-----(?:BEGIN|END) PRIVATE KEY-----/g, "").replace(/\s/g, "");
  const der = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
  return crypto.subtle.importKey("pkcs8", der, { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" }, false, [
    "sign",
  ]);
}
