/** How a document is signed as a JSON web signature. */
export interface JwsSignatureOptions {
  /**
   * Default `attached`: the signature holds the document in base64url. `detached`: it stands beside the document, whose
   * bytes are signed as they are (RFC 7797).
   */
  readonly packaging?: "attached" | "detached";
  /** The media type of the document (`cty`), such as `fhir+json`; without it the header does not say. */
  readonly contentType?: string;
}
