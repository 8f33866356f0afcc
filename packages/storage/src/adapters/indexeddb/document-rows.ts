import { headOf } from "../../front/commit.ts";
import type { StorageTransaction } from "../../front/storage-adapter.ts";
import type { KeyMaker } from "./keys.ts";
import { compact, type Tables, under } from "./tables.ts";

type DocumentRows = Pick<
  StorageTransaction,
  "newestHead" | "readVersion" | "documentOfSource" | "insertVersion" | "listHeads" | "listVersions"
>;

/** The documents of one facility. */
export function documentRows(tables: Tables, keyOf: KeyMaker): DocumentRows {
  return {
    async newestHead(documentId) {
      return (await tables("document").get(keyOf(documentId)))?.head;
    },
    async readVersion(documentId, version) {
      const versions = tables("version");
      const found =
        version === undefined
          ? await versions.first(under(keyOf(documentId)))
          : await versions.get(keyOf(documentId, -version));
      return found?.document;
    },
    async documentOfSource({ system, id }) {
      return (await tables("source").get(keyOf(system, id)))?.documentId;
    },
    async insertVersion(document, index) {
      const { documentId, episodeId, version } = document;
      const documents = tables("document");
      const key = keyOf(documentId);
      // The head of the newest version stands with its document, that of any other in a row of its own.
      const before = version === 1 ? undefined : await documents.get(key);
      if (before !== undefined) {
        tables("head").add({ key: keyOf(documentId, before.head.version), head: before.head });
      }
      const kept = { ...document, body: compact(document.body) };
      tables("version").add({ key: keyOf(documentId, -version), document: kept });
      documents.put({ key, episode: keyOf(episodeId, documentId), head: headOf(document) });
      if (index !== undefined) tables("source").put({ key: keyOf(index.system, index.id), documentId });
    },
    async listHeads(episodeId, { after, limit }) {
      const span =
        episodeId === undefined
          ? under(keyOf(), after && keyOf(after))
          : under(keyOf(episodeId), after && keyOf(episodeId, after), "episode");
      return (await tables("document").list(span, limit)).map(({ head }) => head);
    },
    async listVersions(documentId, { after, limit }) {
      const behind = after === undefined ? undefined : keyOf(documentId, after);
      const [rows, document] = await Promise.all([
        tables("head").list(under(keyOf(documentId), behind), limit),
        tables("document").get(keyOf(documentId)),
      ]);
      const heads = rows.map(({ head }) => head);
      const isLast = document !== undefined && document.head.version > (after ?? 0) && heads.length < limit;
      return isLast ? [...heads, document.head] : heads;
    },
  };
}
