import type { DocumentSigner } from "../ports/document-signer.ts";
import type { DocumentVerifier } from "../ports/document-verifier.ts";
import type { OutgoingDocument } from "../store/outgoing-document.ts";
import { type ContractCase, must, mustAbort, mustEqual } from "./contract-case.ts";

/** What a signer brings to its contract suite. */
export interface DocumentSignerSubject {
  readonly signer: DocumentSigner;
  /** Judges what the signer makes. */
  readonly verifier: DocumentVerifier;
  /** A document of a format that the signer signs, new at every call. */
  createDocument(): OutgoingDocument;
}

/** What every {@link DocumentSigner} keeps to. */
export const documentSignerContract: readonly ContractCase<DocumentSignerSubject>[] = [
  {
    title: "the signed document verifies",
    async run({ signer, verifier, createDocument }) {
      const signed = await signer.sign(createDocument());
      const { indication } = await verifier.verify(signed.bytes);
      must(indication === "TOTAL_PASSED", `the verifier says ${indication}`);
    },
  },
  {
    title: "the given document stays as it was",
    async run({ signer, createDocument }) {
      const document = createDocument();
      const bytes = new Uint8Array(document.bytes);
      const signed = await signer.sign(document);
      mustEqual(document.bytes, bytes, "the bytes of the given document changed");
      must(signed !== document && signed.bytes !== document.bytes, "the answer is the given document");
      must(signed.bytes.length > bytes.length, "nothing was added");
    },
  },
  {
    title: "only the bytes are new: where the document goes stays",
    async run({ signer, createDocument }) {
      const document = { ...createDocument(), extra: "kept" };
      const { bytes: _, ...signed } = await signer.sign(document);
      const { bytes: __, ...given } = document;
      mustEqual(signed, given, "a field of the document changed");
    },
  },
  {
    title: "the signature covers the content: a changed byte is found",
    async run({ signer, verifier, createDocument }) {
      const document = createDocument();
      const { bytes } = await signer.sign(document);
      const text = new TextDecoder().decode(bytes);
      const place = text.search(/>[0-9A-Za-z]{2,}</) + 1;
      must(place > 0, "the sample document has no text that could be changed");
      const changed = new TextEncoder().encode(
        text.slice(0, place) + (text[place] === "1" ? "2" : "1") + text.slice(place + 1),
      );
      const { indication } = await verifier.verify(changed);
      must(indication !== "TOTAL_PASSED", "the changed document verifies");
    },
  },
  {
    title: "the caller may reuse its buffer as soon as sign was called",
    async run({ signer, verifier, createDocument }) {
      const document = createDocument();
      const bytes = new Uint8Array(document.bytes);
      const signing = signer.sign({ ...document, bytes });
      bytes.fill(0x20);
      const { indication } = await verifier.verify((await signing).bytes);
      must(indication === "TOTAL_PASSED", "the signer looks at the buffer later");
    },
  },
  {
    title: "documents that are signed at once do not get mixed up",
    async run({ signer, verifier, createDocument }) {
      const documents = Array.from({ length: 4 }, (_, index) => ({
        ...createDocument(),
        chain: `LK${index}`,
      }));
      const signed = await Promise.all(documents.map((document) => signer.sign(document)));
      mustEqual(
        signed.map(({ chain }) => chain),
        documents.map(({ chain }) => chain),
        "the answers are in another order",
      );
      for (const { bytes } of signed) {
        must((await verifier.verify(bytes)).indication === "TOTAL_PASSED", "one of them does not verify");
      }
    },
  },
  {
    title: "an aborted signing signs nothing",
    async run({ signer, createDocument }) {
      const reason = new Error("stop");
      const signal = AbortSignal.abort(reason);
      await mustAbort(() => signer.sign(createDocument(), { signal }), reason, "sign");
    },
  },
];
