/** How a document is signed in CAdES. */
export interface CmsSignatureOptions {
  /** Default `attached`: the signature holds the document. `detached`: it stands beside it, in a file of its own. */
  readonly packaging?: "attached" | "detached";
}
